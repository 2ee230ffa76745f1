import type { ClassSettings } from '#core/session/class-settings.ts'
import type { QuizSettings, QuizSource } from '#core/session/settings.ts'
import type { DoorCode } from './door-codes.ts'

/** The body of a POST to `SESSION_PATH`: a quiz that anybody hosts, or a signed-in teacher's lesson. */
export type NewSession = NewQuiz | NewLesson

export interface NewQuiz {
  readonly source: QuizSource
  readonly settings: QuizSettings
}

export interface NewLesson {
  /** One of the teacher's own, by its id, or one that comes with the product (`first-45-minutes`). */
  readonly plan: string
  /** One of the teacher's, or null. */
  readonly class: string | null
  readonly settings: ClassSettings
  /** Played by the computer, and nothing is stored. */
  readonly rehearsal: boolean
  /** What a plan of both languages is called by. */
  readonly language: 'en' | 'zh'
}

/** What it answers. */
export type SessionMade =
  | {
      readonly ok: true
      readonly session: string
      readonly code: string
      /** Where sockets connect for it: a rehearsal has a namespace of its own. */
      readonly rehearsal: boolean
    }
  | {
      readonly ok: false
      readonly code: DoorCode
      readonly message: string
      readonly faults?: readonly SetFault[]
    }

/** What is wrong in a set of questions that was sent, by line of its file where there is one. */
export interface SetFault {
  readonly line: number | null
  /** Which question, by its id or its number. */
  readonly question: string | null
  readonly message: string
}
