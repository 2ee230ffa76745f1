import { type QuizAnswered, answerQuiz } from './answer-quiz.ts'
import { type QuizBegun, beginQuiz } from './begin-quiz.ts'
import { handIn, markRead } from './hand-in.ts'
import type { HomeworkDone, StudentDeps } from './homework.ts'
import type { HomeworkLine, HomeworkQuizView, HomeworkView } from './homework-view.ts'
import type { StudentSeated } from './ports.ts'
import { readQuiz } from './read-quiz.ts'
import { listHomework, readHomework } from './read-homework.ts'

/** All that one student may do at home; others' work is not there. @throws {NotStored} as everything here */
export interface OwnHomework {
  /** By the display name, never the real one. */
  who(): Student
  /** What is due first; behind it what is not open yet, then what is closed, the latest first. */
  list(): Promise<readonly HomeworkLine[]>
  /** By its code. Null: there is none, or it is another class's. */
  read(code: string): Promise<HomeworkView | null>
  /** A new attempt, or the one that is begun and not finished. */
  beginQuiz(code: string, activity: number): Promise<QuizBegun>
  /** Null: there is none, or it is somebody else's. */
  quiz(attempt: string): Promise<HomeworkQuizView | null>
  /** From a value that came in from outside: `{ question, commandId, answer }`. Sent again, it gets the first verdict. */
  answer(attempt: string, given: unknown): Promise<QuizAnswered>
  /** With what it has; once handed in it stays. */
  handIn(attempt: string): Promise<HomeworkDone>
  markRead(code: string, activity: number): Promise<HomeworkDone>
}

interface Student {
  readonly name: string
  /** Its id. */
  readonly class: string
  readonly className: string
  readonly isArchived: boolean
}

export function homeworkOf(deps: StudentDeps, student: StudentSeated, name: string): OwnHomework {
  const { class: group, className, isArchived } = student
  return {
    who: () => ({ name, class: group, className, isArchived }),
    list: () => listHomework(deps, student),
    read: (code) => readHomework(deps, student, code),
    beginQuiz: (code, activity) => beginQuiz(deps, student, code, activity),
    quiz: (attempt) => readQuiz(deps, student, attempt),
    answer: (attempt, given) => answerQuiz(deps, student, attempt, given),
    handIn: (attempt) => handIn(deps, student, attempt),
    markRead: (code, activity) => markRead(deps, student, code, activity),
  }
}
