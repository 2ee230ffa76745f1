import { randomInt } from 'node:crypto'
import { type Socket, io } from 'socket.io-client'
import type { Ack } from '#core/contract/ack.ts'
import { REHEARSAL_NAMESPACE, WIRE_PATH, WIRE_VERSION } from '#core/contract/addresses.ts'
import type { ServerToClient } from '#core/contract/server-events.ts'
import type { MatchUpdate } from '#core/contract/updates.ts'
import type { ClientToServer, CommandName, Payload, Replies } from '#core/contract/wire.ts'
import type { Role } from '#core/by-role.ts'
import type { MatchHead, NetworkHead } from '#core/match/view.ts'
import { type Place, questionAt, takesAnswers } from '#core/session/session.ts'
import { type Mistake, chooseMove } from '#server/bots/choose-move.ts'
import type { PairReader } from '#server/sessions/pair-reader.ts'
import type { Sessions } from '#server/sessions/sessions.ts'
import { botAnswer } from './bot-answer.ts'

export interface BotStudentDeps {
  /** Of the server that it plays on: `http://127.0.0.1:PORT`. */
  readonly url: string
  /** The cookie of its seat. */
  readonly cookie: string
  readonly code: string
  readonly sessions: Pick<Sessions, 'get'>
  readonly pairs: Pick<PairReader, 'of'>
  /** How often it is right at the first try, 0 … 1. */
  readonly skill: number
  /** Milliseconds that it thinks about whatever it is asked. */
  readonly pace: () => number
  /** What it says to have learned. */
  readonly learned: string
}

type PlayerSocket = Socket<ServerToClient, ClientToServer>
interface Asking {
  emit(name: string, payload: object, reply: (reply: never) => void): void
}

const MISTAKES: readonly Mistake[] = [
  'says-nothing',
  'fin-takes-no-number',
  'numbers-swapped',
  'fin-without-ack',
  'fin-instead-of-ack',
]

/**
 * A student of a rehearsal: a socket like everybody's, that comes in by the code, thinks, answers, errs and goes on. It
 * looks up what is right in the house that it plays in. Gives what ends it.
 */
export function sendBotStudent(deps: BotStudentDeps): () => void {
  const socket: PlayerSocket = io(deps.url + REHEARSAL_NAMESPACE, {
    path: WIRE_PATH,
    transports: ['websocket'],
    forceNew: true,
    auth: { version: WIRE_VERSION },
    extraHeaders: { cookie: deps.cookie },
  })
  const thoughts = new Set<NodeJS.Timeout>()
  /** What it has been asked and is thinking about, or has answered. */
  const seen = new Set<string>()
  let session = ''

  function ask<C extends CommandName>(command: C, payload: Payload<C>): Promise<Ack<Replies[C]>> {
    return new Promise((resolve) => (socket as Asking).emit(command, payload, resolve))
  }

  /** Once for each thing that is asked. */
  function think(about: string, then: () => Promise<unknown>): void {
    if (seen.has(about)) return
    seen.add(about)
    const timer = setTimeout(() => {
      thoughts.delete(timer)
      then().catch(() => seen.delete(about))
    }, deps.pace())
    thoughts.add(timer)
  }

  async function answer(place: Place): Promise<void> {
    const now = await deps.sessions.get(session)
    if (now === null || !takesAnswers(now.session)) return
    const given = botAnswer(questionAt(now.session, place), randomInt(1000) < deps.skill * 1000)
    await ask('answer:submit', { session, command: newCommand(), question: place.question, answer: given })
  }

  async function sitDown(match: string): Promise<void> {
    const joined = await ask('match:join', { match })
    if (joined.ok) return look(joined.update)
    // Its match is still being made.
    if (joined.code === 'no-such-match') throw new Error(joined.code)
  }

  function look({ match, head }: MatchUpdate): void {
    if (head.role === 'network') return decide(match, head)
    if (head.phase !== 'playing' || head.asked === null || head.paused) return
    const { role, asked } = head
    const tries = asked.refusal?.depth ?? 0
    think(`${match} ${asked.stimulus} ${asked.asks} ${tries}`, () => move(match, role, head))
  }

  async function move(match: string, role: Role, { asked }: MatchHead): Promise<void> {
    const now = await deps.pairs.of(match)
    if (now === null || asked === null) return
    const isRight = asked.refusal !== null || randomInt(1000) < deps.skill * 1000
    const mistake = isRight ? undefined : MISTAKES[randomInt(MISTAKES.length)]
    const { ends, setup } = now.match
    if (ends[role].number !== asked.stimulus) return
    const chosen = chooseMove(ends[role], setup.level, mistake)
    const sure = setup.confidence === true ? { confidence: 'think-so' as const } : {}
    const submit = { match, command: newCommand(), stimulus: asked.stimulus, move: chosen, ...sure }
    const reply = await ask('move:submit', submit)
    if (reply.ok || reply.update) look((reply as { update: MatchUpdate }).update)
  }

  function decide(match: string, { undecided, used, budget }: NetworkHead): void {
    for (const { flight } of undecided) {
      const isLost = used < budget && randomInt(4) === 0
      think(`${match} flight ${flight}`, () =>
        ask('fate:decide', {
          match,
          command: newCommand(),
          flight,
          fate: { kind: isLost ? 'lost' : 'delivered' },
        }),
      )
    }
  }

  async function follow(): Promise<void> {
    const joined = await ask('session:join', { code: deps.code })
    if (!joined.ok) return
    session = joined.update.session
    react(joined.update)
  }

  function react({ head, own }: Parameters<ServerToClient['session:updated']>[0]): void {
    const place = { activity: head.index, question: head.question?.index ?? 0 }
    if (head.phase === 'question') think(`question ${place.activity} ${place.question}`, () => answer(place))
    if (head.phase === 'playing' && own?.match) sit(own.match.match)
    if (head.phase === 'ended') think('exit', () => ask('session:exit', { session, text: deps.learned }))
  }

  function sit(match: string): void {
    think(`sit ${match}`, () => sitDown(match).catch(() => void setTimeout(() => sitAgain(match), 200)))
  }

  function sitAgain(match: string): void {
    seen.delete(`sit ${match}`)
    if (socket.connected) sit(match)
  }

  socket.on('connect', () => void follow())
  socket.on('session:updated', react)
  socket.on('match:updated', look)
  return () => {
    for (const timer of thoughts) clearTimeout(timer)
    socket.disconnect()
  }
}

function newCommand(): string {
  return Array.from({ length: 24 }, () => randomInt(36).toString(36)).join('')
}
