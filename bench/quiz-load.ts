import { setTimeout as sleep } from 'node:timers/promises'
import { type Player, type Quiz, type QuizSocket, ask, connect, openQuiz } from './quiz-players.ts'

/**
 * The players of a quiz, in a process of their own: `quiz-load.ts URL product|bare PLAYERS QUESTIONS`. Says
 * 'connected', waits for 'go', answers each question within one second, and sends what it has counted. The first
 * question warms up and counts only in the audit.
 */
const [url = '', kind = 'product', playerCount = '1', questionCount = '1'] = process.argv.slice(2)
const players = Number(playerCount)
const questions = Number(questionCount)
const SPREAD_MS = 1000

/** Times in milliseconds, from sending to acknowledged. */
export interface QuizLoad {
  readonly latencies: readonly number[]
  /** `session question seat command` */
  readonly acknowledged: readonly string[]
}

const latencies: number[] = []
const acknowledged: string[] = []

/** Everybody at a moment of their own within the same second. */
async function answerAll(one: (index: number) => Promise<void>, counts: boolean): Promise<void> {
  const answering = Array.from({ length: players }, async (_, index) => {
    await sleep(Math.random() * SPREAD_MS)
    const sentAt = performance.now()
    await one(index)
    if (counts) latencies.push(performance.now() - sentAt)
  })
  await Promise.all(answering)
}

function until(socket: QuizSocket, phase: string, index: number): Promise<number> {
  return new Promise((resolve) => {
    socket.on('session:updated', function heard({ head, sequence }) {
      if (head.phase !== phase || head.question?.index !== index) return
      socket.off('session:updated', heard)
      resolve(sequence)
    })
  })
}

async function playQuiz({ session, host, players: all }: Quiz): Promise<void> {
  let { sequence } = await act(host, session, 1, 'start')
  for (let question = 0; question < questions; question += 1) {
    const closed = until(host, 'answer', question)
    const sequenceOf = all.map(({ socket }) => until(socket, 'answer', question))
    await answerAll((index) => submit(all[index], session, question), question > 0)
    sequence = await closed
    await Promise.all(sequenceOf)
    if (question + 1 < questions) ({ sequence } = await act(host, session, sequence, 'next'))
  }
}

async function act(host: QuizSocket, session: string, at: number, wanted: 'start' | 'next') {
  const { update } = await ask(host, 'session:act', { session, command: newCommandId(), at, act: wanted })
  return update
}

async function submit(player: Player | undefined, session: string, question: number): Promise<void> {
  if (player === undefined) return
  const command = newCommandId()
  const answer = { kind: 'single', option: Math.random() < 0.5 ? 'a' : 'b' } as const
  await ask(player.socket, 'answer:submit', { session, command, question, answer })
  acknowledged.push(`${session} ${question} ${player.seat} ${command}`)
}

/** As long as an answer, so that bytes cost the same on both sides. */
async function playBare(sockets: readonly QuizSocket[]): Promise<void> {
  const bare = sockets as unknown as { emitWithAck(name: string, payload: object): Promise<object> }[]
  for (let question = 0; question < questions; question += 1) {
    const one = async (index: number) => {
      const payload = { pair: `${index}`, by: 0, command: newCommandId(), answer: 'x'.repeat(60) }
      await bare[index]?.emitWithAck('move', payload)
    }
    await answerAll(one, question > 0)
  }
}

function newCommandId(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(10))).toString('hex')
}

async function connectBare(): Promise<QuizSocket[]> {
  const sockets: QuizSocket[] = []
  while (sockets.length < players) sockets.push(await connect(url, ''))
  return sockets
}

const play =
  kind === 'bare'
    ? await connectBare().then((sockets) => () => playBare(sockets))
    : await openQuiz(url, players, questions).then((quiz) => () => playQuiz(quiz))
process.send?.('connected')
process.once('message', async () => {
  await play()
  const load: QuizLoad = { latencies: latencies.toSorted((a, b) => a - b), acknowledged }
  process.send?.(load)
})
