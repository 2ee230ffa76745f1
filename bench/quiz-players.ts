import { setTimeout as sleep } from 'node:timers/promises'
import { type Socket, io } from 'socket.io-client'
import type { Ack } from '#core/contract/ack.ts'
import { SEAT_PATH, SESSION_PATH, WIRE_PATH, WIRE_VERSION } from '#core/contract/addresses.ts'
import type { NewSession, SessionMade } from '#core/contract/new-session.ts'
import type { ServerToClient } from '#core/contract/server-events.ts'
import type { ClientToServer, CommandName, Payload, Replies } from '#core/contract/wire.ts'
import type { Question, Text } from '#core/quiz/question.ts'

export type QuizSocket = Socket<ServerToClient, ClientToServer>

/** Who answers: one a player, however many there are. */
export interface Player {
  readonly seat: string
  readonly socket: QuizSocket
}

export interface Quiz {
  readonly session: string
  readonly host: QuizSocket
  readonly players: readonly Player[]
}

const CONNECTING_AT_ONCE = 10
const AGAIN_MS = 200

/** A session of so many questions with its host and players, all connected. */
export async function openQuiz(url: string, players: number, questions: number): Promise<Quiz> {
  const { session, code, cookie } = await makeSession(url, questions)
  const host = await connect(url, `${(await takeSeat(url)).cookie}; ${cookie}`)
  await ask(host, 'session:host', { code })
  const all: Player[] = []
  while (all.length < players) {
    const batch = Math.min(CONNECTING_AT_ONCE, players - all.length)
    all.push(...(await Promise.all(Array.from({ length: batch }, () => comeIn(url, code)))))
  }
  return { session, host, players: all }
}

async function comeIn(url: string, code: string): Promise<Player> {
  const { seat, cookie } = await takeSeat(url)
  const socket = await connect(url, cookie)
  await ask(socket, 'session:join', { code })
  return { seat, socket }
}

async function makeSession(url: string, questions: number) {
  const body: NewSession = {
    source: { from: 'set', title: said('Load'), questions: Array.from({ length: questions }, question) },
    settings: { limitMs: 60_000, speed: true, standings: 'each', pace: 'host', open: false },
  }
  const response = await fetch(url + SESSION_PATH, { method: 'POST', body: JSON.stringify(body) })
  const made = (await response.json()) as SessionMade
  if (!made.ok) throw new Error(made.message)
  return { ...made, cookie: cookieOf(response) }
}

function question(_: unknown, index: number): Question {
  const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: said(`The segment that ${id} sends`) }))
  return {
    kind: 'single',
    id: `q${index}`,
    chapter: 'four-waves',
    skills: [],
    difficulty: 'easy',
    prompt: said('Which segment is sent after the application has called close()?'),
    options,
    key: 'b',
    explanation: said('The one that says that there is nothing left to send.'),
    references: ['RFC 9293 §3.6'],
  }
}

function said(text: string): Text {
  return { en: text, zh: text }
}

export async function takeSeat(url: string): Promise<{ seat: string; cookie: string }> {
  const response = await postTwice(url + SEAT_PATH)
  const { seat } = (await response.json()) as { seat: string }
  return { seat, cookie: cookieOf(response) }
}

/** A kept connection may be closed at the moment at which it is used: browsers ask again by themselves too. */
async function postTwice(url: string): Promise<Response> {
  const post = () => fetch(url, { method: 'POST' })
  return post().catch(post)
}

export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

export async function connect(url: string, cookie: string): Promise<QuizSocket> {
  const socket: QuizSocket = io(url, {
    path: WIRE_PATH,
    transports: ['websocket'],
    forceNew: true,
    auth: { version: WIRE_VERSION },
    extraHeaders: { cookie },
    reconnection: false,
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}

export async function ask<C extends CommandName>(
  socket: QuizSocket,
  command: C,
  payload: Payload<C>,
): Promise<Replies[C]> {
  const asking = socket as unknown as { emitWithAck(name: C, payload: Payload<C>): Promise<Ack<Replies[C]>> }
  const reply = await asking.emitWithAck(command, payload)
  // Nothing was acknowledged: it is sent again, the same, as the protocol says.
  if (!reply.ok && reply.code === 'not-stored') {
    await sleep(AGAIN_MS)
    return ask(socket, command, payload)
  }
  if (!reply.ok) throw new Error(`${command}: ${reply.code}`)
  return reply
}
