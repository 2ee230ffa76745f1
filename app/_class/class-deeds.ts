import type { Answer } from '#core/quiz/answer.ts'
import type { Failure } from '#app/_realtime/socket.ts'

/** What a student may want of a lesson. */
export interface ClassDeeds {
  readonly onAnswer: (question: number, answer: Answer) => void
  readonly onLeave: () => void
  /** Another name: as typed, or null for one by chance. Null comes back where it was given, else why not. */
  readonly onName: (name: string | null) => Promise<Failure | null>
  /** What was learned. Null comes back once it is stored, else why not. */
  readonly onExit: (text: string) => Promise<Failure | null>
}
