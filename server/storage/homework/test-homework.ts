import type { HomeworkActivity } from '#core/homework/assignment.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import type { Answer } from '#core/quiz/answer.ts'
import {
  type AskDatabase,
  type TestSchool,
  type TestStudent,
  openSchool,
} from '#server/homework/test-school.ts'
import { newId } from '#server/new-id.ts'
import { askDatabase } from '../../database/ask-database.ts'
import { freshDatabase } from '../../database/fresh-database.ts'
import { openStorage } from '../open-storage.ts'
import type { Storage } from '../storage.ts'

interface TestHomework {
  readonly ask: AskDatabase
  readonly storage: Storage
  readonly school: TestSchool
  readonly anna: TestStudent
}

/** A class with one student, in a database of its own. */
export async function openHomework(): Promise<TestHomework> {
  const url = await freshDatabase()
  const ask: AskDatabase = (text, values = []) => askDatabase(url, text, [...values])
  const storage = await openStorage(url, { poolSize: 4, parseEvents })
  const school = await openSchool(storage, ask)
  return { ask, storage, school, anna: await school.enrol('Anna Schmidt') }
}

export const READING: HomeworkActivity = { kind: 'reading', title: 'Read', chapter: 'four-waves' }
export const CLOSE: HomeworkActivity = {
  kind: 'scenario',
  title: '',
  scenario: 'four-waves',
  level: 1,
  confidence: false,
}

export async function beginQuiz(student: TestStudent, code: string): Promise<string> {
  const begun = await student.home.beginQuiz(code, 0)
  if (!begun.ok) throw new Error(begun.why)
  return begun.attempt
}

/** What is right, as only the database knows it. */
export async function keysOf(ask: AskDatabase, attempt: string): Promise<Answer[]> {
  const [row] = await ask('SELECT questions FROM attempts WHERE id = $1', [attempt])
  const { questions } = row as { questions: { key: string }[] }
  return questions.map(({ key }) => ({ kind: 'single', option: key }))
}

export const command = () => newId(20)

/** Past due by a minute. */
export const endIt = (ask: AskDatabase, id: string) =>
  ask(
    `UPDATE assignments SET opens_at = now() - interval '2 hours', due_at = now() - interval '1 minute' WHERE id = $1`,
    [id],
  )
