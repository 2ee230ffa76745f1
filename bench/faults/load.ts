import { setTimeout as sleep } from 'node:timers/promises'
import { Count } from './count.ts'
import { Couple } from './couple.ts'
import type { Player } from './player.ts'
import type { Asked, Moved, OrderName, Orders, Report, View, Wanted } from './orders.ts'

/** The players, in a process of their own, so that Node under test has its thread to itself. Told what to do by messages. */
const CONNECTING_AT_ONCE = 10
const LOOK_EVERY_MS = 10
/** Milliseconds until what is under way has been answered; what is not by then never will be. */
const SETTLE_MS = 60_000

const count = new Count()
const couples: Couple[] = []

const deeds: { readonly [N in OrderName]: (asks: Orders[N]['asks']) => Promise<Orders[N]['answers']> } = {
  connect,
  play: async () => {
    for (const couple of couples) couple.play()
    return null
  },
  moved,
  heard: async () => ({ refused: count.refused, stopping: count.stopping }),
  habit: async (habit) => {
    for (const couple of couples) couple.setHabit(habit)
    return null
  },
  pause,
  stuck: async (times) => couples.filter(({ moves }) => moves < times).map((couple) => couple.describe()),
  views: async () => couples.flatMap(viewsOf),
}

async function connect({ addresses, pairs, alone, apart }: Wanted): Promise<null> {
  const partners = Array.from({ length: pairs + alone }, (_, index) =>
    index < pairs ? 'friend' : 'computer',
  )
  for (let from = 0; from < partners.length; from += CONNECTING_AT_ONCE) {
    const batch = partners.slice(from, from + CONNECTING_AT_ONCE)
    const connecting = batch.map((partner, index) =>
      Couple.connect(partner, { addresses, first: from + index, apart }, count),
    )
    couples.push(...(await Promise.all(connecting)))
  }
  await settled()
  // That they were not there before they came is nobody's fault.
  for (const player of allPlayers()) player.takeAway()
  return null
}

function allPlayers(): Player[] {
  return couples.flatMap(({ players }) => players)
}

/** False: something is under way even so. */
async function settled(): Promise<boolean> {
  const until = performance.now() + SETTLE_MS
  while (couples.some(({ isSettled }) => !isSettled) && performance.now() < until) await sleep(LOOK_EVERY_MS)
  return couples.every(({ isSettled }) => isSettled)
}

async function moved(times: number): Promise<Moved> {
  const from = performance.now()
  for (const couple of couples) couple.moves = 0
  const until = async (partner: Couple['partner']) => {
    const own = couples.filter((couple) => couple.partner === partner)
    while (own.some(({ moves }) => moves < times)) await sleep(LOOK_EVERY_MS)
    return performance.now() - from
  }
  const [pairs, alone] = await Promise.all([until('friend'), until('computer')])
  return { pairs, alone }
}

async function pause(): Promise<Report> {
  for (const couple of couples) couple.pause()
  if (!(await settled())) count.goAstray('somebody still waits for an answer')
  const away = allPlayers().map((player) => player.takeAway())
  return {
    ...count.takeAll(),
    longestAway: Math.max(...away.map(({ ms }) => ms)),
    mostTries: Math.max(...away.map(({ tries }) => tries)),
  }
}

function viewsOf({ players }: Couple): View[] {
  return players.flatMap(({ known }) => (known === null ? [] : [{ match: known.match, head: known.head }]))
}

async function answer({ id, name, asks }: Asked): Promise<void> {
  const deed = deeds[name] as (asks: unknown) => Promise<unknown>
  process.send?.({ id, answers: await deed(asks) })
}

process.on('message', (asked: Asked) => void answer(asked))
// Whoever asks is gone.
process.on('disconnect', () => process.exit(0))
