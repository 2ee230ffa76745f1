import { setTimeout as sleep } from 'node:timers/promises'
import { SEAT_PATH } from '#core/contract/addresses.ts'
import type { Count } from './count.ts'
import { type Habit, Player } from './player.ts'

const AGAIN_MS = 200

/** Who plays the other end: the same load's second player, or the computer, whose moves are all due rows. */
export type Partner = 'friend' | 'computer'

/** To where Node is reached, at which of them to begin, and whether the two begin at different ones. */
interface Ways {
  readonly addresses: readonly string[]
  readonly first: number
  readonly apart: boolean
}

/** Two players, or one and the computer, who close one connection after the other. */
export class Couple {
  readonly partner: Partner
  readonly players: readonly Player[]
  readonly #count: Count
  #starting: Promise<void> | null = null
  #isPaused = true
  /** Moves that were acknowledged since whoever asks has set it. */
  moves = 0

  private constructor(partner: Partner, cookies: readonly string[], ways: Ways, count: Count) {
    const { addresses, first, apart } = ways
    this.partner = partner
    this.#count = count
    this.players = cookies.map(
      (cookie, nth) =>
        new Player({ addresses, first: first + (apart ? nth : 0), cookie }, count, {
          acknowledged: () => (this.moves += 1),
          // The first of them begins each match.
          ended: () => nth === 0 && this.#startNext(),
        }),
    )
  }

  static async connect(partner: Partner, ways: Ways, count: Count): Promise<Couple> {
    const wanted = partner === 'friend' ? 2 : 1
    const [url = ''] = ways.addresses
    const cookies = await Promise.all(Array.from({ length: wanted }, () => takeSeat(url)))
    return new Couple(partner, cookies, ways, count)
  }

  get isSettled(): boolean {
    return this.#starting === null && this.players.every(({ isSettled }) => isSettled)
  }

  play(): void {
    this.#isPaused = false
    this.#goOn()
  }

  #goOn(): void {
    if (this.#isPaused) return
    for (const player of this.players) player.isPaused = false
    if (this.players[0]?.known === null) this.#startNext()
    for (const player of this.players) player.go()
  }

  /** What is under way is played to its acknowledgement. */
  pause(): void {
    this.#isPaused = true
    for (const player of this.players) player.isPaused = true
  }

  setHabit(habit: Habit): void {
    for (const player of this.players) player.habit = habit
  }

  /** For who wonders why it does not go on. */
  describe(): string {
    const ends = this.players.map((player) => player.describe())
    return `${this.partner}${this.#starting === null ? '' : ', beginning'}: ${ends.join(' | ')}`
  }

  close(): void {
    for (const player of this.players) player.close()
  }

  #startNext(): void {
    this.#starting ??= this.#start().finally(() => {
      this.#starting = null
      // It may be over already, where an acknowledgement was lost; or it was never made.
      if (this.players[0]?.known === null) this.#goOn()
      else this.players[0]?.go()
    })
  }

  async #start(): Promise<void> {
    const [first] = this.players
    const wanted = { scenario: 'four-waves', level: 2, role: 'client', waits: 'none' } as const
    try {
      const made = await first?.send('match:create', { ...wanted, partner: this.partner })
      for (const player of this.players) await player.follow(made?.match ?? '')
    } catch (error) {
      this.#count.goAstray(String(error))
      await sleep(AGAIN_MS)
    }
  }
}

async function takeSeat(url: string): Promise<string> {
  const response = await fetch(url + SEAT_PATH, { method: 'POST' })
  if (!response.ok) throw new Error(`no seat: ${response.status}`)
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}
