import { randomBytes, randomInt } from 'node:crypto'
import type { DoorCode } from '#core/contract/door-codes.ts'
import type { NewLesson, SetFault } from '#core/contract/new-session.ts'
import type { Dice } from '#core/quiz/dice.ts'
import type { Question } from '#core/quiz/question.ts'
import { renameChoices } from '#core/quiz/rename-choices.ts'
import { type ClassSettings, USUAL_CLASS } from '#core/session/class-settings.ts'
import type { Activity, QuizSettings } from '#core/session/settings.ts'
import { NotStored } from '#server/matches/ports.ts'
import { type AskedSource, drawQuestions } from './draw-questions.ts'
import { hashOfHost, newHostToken } from './host-proof.ts'
import type { ClassBook, SessionList } from './ports.ts'
import type { Sessions } from './sessions.ts'

export interface CreateSessionDeps {
  readonly list: SessionList
  readonly sessions: Sessions
  /** Of {@link ID_ALPHABET}, by chance. */
  readonly newId: (length: number) => string
  /** Of the installation. */
  readonly secret: string
}

/** The token is told here and nowhere else. */
export interface MadeSession {
  readonly id: string
  readonly code: string
  readonly hostToken: string
}

export type CreatedSession = MadeSession | { readonly faults: readonly SetFault[] }

const ID_LENGTH = 16
const CODE_LENGTH = 6
/** Of 887 million codes so many are not taken one after the other. */
const MOST_CODES = 20

/** A quiz that anybody hosts, in its lobby. @throws {NotStored} */
export async function createSession(
  deps: CreateSessionDeps,
  source: AskedSource,
  settings: QuizSettings,
): Promise<CreatedSession> {
  const drawn = drawQuestions(source)
  if ('faults' in drawn) return drawn
  if (drawn.questions.length === 0) return { faults: [] }
  const { title } = drawn
  const questions = drawn.questions.map(asPlayed)
  return openSession(deps, {
    title: null,
    settings: { ...USUAL_CLASS, standings: settings.standings },
    activities: [{ kind: 'quiz', title, questions, settings, minutes: null, scored: true }],
    open: settings.open,
    teacher: null,
    class: null,
  })
}

/** No seed: nobody throws them again. */
const CHANCE: Dice = { roll: (sides) => randomInt(sides) }

/** From here on the session knows its choices by no other ids: answers are sent, stored and shown by them. */
function asPlayed(question: Question): Question {
  return renameChoices(question, CHANCE)
}

export type Planned =
  | { readonly title: string; readonly activities: readonly Activity[] }
  | { readonly code: DoorCode }

export interface CreateLessonDeps extends CreateSessionDeps {
  readonly classes: Pick<ClassBook, 'teaches'>
  /** What a plan of the teacher's comes to. @throws {NotStored} */
  readonly activitiesOf: (teacher: string, lesson: NewLesson) => Promise<Planned>
}

/** A teacher's lesson, in its lobby; or why there can be none. @throws {NotStored} */
export async function createLesson(
  deps: CreateLessonDeps,
  teacher: string,
  lesson: NewLesson,
): Promise<MadeSession | DoorCode> {
  if (lesson.class !== null && !(await deps.classes.teaches(teacher, lesson.class))) return 'malformed'
  const planned = await deps.activitiesOf(teacher, lesson)
  if ('code' in planned) return planned.code
  const { title, activities } = planned
  const { settings } = lesson
  return openSession(deps, { title, settings, activities, open: false, teacher, class: lesson.class })
}

interface Wanted {
  readonly title: string | null
  readonly settings: ClassSettings
  readonly activities: readonly Activity[]
  readonly open: boolean
  readonly teacher: string | null
  readonly class: string | null
}

/** The same with the activities at hand. @throws {NotStored} */
async function openSession(deps: CreateSessionDeps, wanted: Wanted): Promise<MadeSession> {
  const id = deps.newId(ID_LENGTH)
  const hostToken = newHostToken()
  const code = await takeCode(deps, id, hashOfHost(deps.secret, id, hostToken), wanted)
  const seed = randomBytes(16).toString('hex')
  const { title, settings, activities } = wanted
  const create = { type: 'create', code, seed, title, class: settings, activities } as const
  const committed = await deps.sessions.commit(id, 'create', () => create)
  if (!committed.done) throw new TypeError(`a new session was refused: ${committed.code}`)
  return { id, code, hostToken }
}

/** The database says which are taken. */
async function takeCode(
  { list, newId }: CreateSessionDeps,
  id: string,
  hostHash: string,
  { open, teacher, class: held }: Wanted,
): Promise<string> {
  for (let tries = 0; tries < MOST_CODES; tries += 1) {
    const code = newId(CODE_LENGTH)
    if (await list.create({ id, code, hostHash, open, teacher, class: held })) return code
  }
  throw new NotStored(`${MOST_CODES} codes were taken`)
}
