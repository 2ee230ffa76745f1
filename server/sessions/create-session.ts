import { randomBytes, randomInt } from 'node:crypto'
import type { SetFault } from '#core/contract/wire.ts'
import type { Dice } from '#core/quiz/dice.ts'
import type { Question } from '#core/quiz/question.ts'
import { renameChoices } from '#core/quiz/rename-choices.ts'
import type { QuizActivity, QuizSettings } from '#core/session/settings.ts'
import { NotStored } from '#server/matches/ports.ts'
import { type AskedSource, drawQuestions } from './draw-questions.ts'
import { hashOfHost, newHostToken } from './host-proof.ts'
import type { SessionList } from './ports.ts'
import type { Sessions } from './sessions.ts'

export interface CreateSessionDeps {
  readonly list: SessionList
  readonly sessions: Sessions
  /** Of {@link ID_ALPHABET}, by chance. */
  readonly newId: (length: number) => string
  /** Of the installation. */
  readonly secret: string
}

export type CreatedSession =
  | { readonly id: string; readonly code: string; readonly hostToken: string }
  | { readonly faults: readonly SetFault[] }

const ID_LENGTH = 16
const CODE_LENGTH = 6
/** Of 887 million codes so many are not taken one after the other. */
const MOST_CODES = 20

/** Makes a session in its lobby. The token is told here and nowhere else. @throws {NotStored} */
export async function createSession(
  deps: CreateSessionDeps,
  source: AskedSource,
  settings: QuizSettings,
): Promise<CreatedSession> {
  const drawn = drawQuestions(source)
  if ('faults' in drawn) return drawn
  if (drawn.questions.length === 0) return { faults: [] }
  const { title, questions } = drawn
  return openSession(deps, { kind: 'quiz', title, questions: questions.map(asPlayed), settings })
}

/** No seed: nobody throws them again. */
const CHANCE: Dice = { roll: (sides) => randomInt(sides) }

/** From here on the session knows its choices by no other ids: answers are sent, stored and shown by them. */
function asPlayed(question: Question): Question {
  return renameChoices(question, CHANCE)
}

/** The same with the questions at hand. @throws {NotStored} */
async function openSession(
  deps: CreateSessionDeps,
  activity: QuizActivity,
): Promise<Extract<CreatedSession, { id: string }>> {
  const id = deps.newId(ID_LENGTH)
  const hostToken = newHostToken()
  const code = await takeCode(deps, id, hashOfHost(deps.secret, id, hostToken), activity.settings.open)
  const seed = randomBytes(16).toString('hex')
  const create = { type: 'create', code, seed, activities: [activity] } as const
  const committed = await deps.sessions.commit(id, 'create', () => create)
  if (!committed.done) throw new TypeError(`a new session was refused: ${committed.code}`)
  return { id, code, hostToken }
}

/** The database says which are taken. */
async function takeCode(
  { list, newId }: CreateSessionDeps,
  id: string,
  hostHash: string,
  open: boolean,
): Promise<string> {
  for (let tries = 0; tries < MOST_CODES; tries += 1) {
    const code = newId(CODE_LENGTH)
    if (await list.create({ id, code, hostHash, open, teacher: null, class: null })) return code
  }
  throw new NotStored(`${MOST_CODES} codes were taken`)
}
