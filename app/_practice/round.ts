import type { Answer, Grade } from '#core/quiz/answer.ts'
import { gradeAnswer } from '#core/quiz/grade.ts'
import type { Question } from '#core/quiz/question.ts'

export interface Answered {
  readonly answer: Answer
  readonly grade: Grade
}

/** Some questions, one after the other; each is explained before the next one is asked. */
export interface Round {
  readonly questions: readonly Question[]
  /** The one that is asked or explained; as many as there are: the round is over. */
  readonly at: number
  /** In the order of the questions; one more than `at` while its question is explained. */
  readonly answered: readonly Answered[]
}

export function beginRound(questions: readonly Question[]): Round {
  return { questions, at: 0, answered: [] }
}

/** A second answer to the same question changes nothing. */
export function answerRound(round: Round, answer: Answer): Round {
  const question = round.questions[round.at]
  if (question === undefined || round.answered.length > round.at) return round
  return { ...round, answered: [...round.answered, { answer, grade: gradeAnswer(question, answer) }] }
}

/** Nothing is skipped: only what was answered is left behind. */
export function goOn(round: Round): Round {
  return round.answered.length > round.at ? { ...round, at: round.at + 1 } : round
}

export function missedOf({ questions, answered }: Round): readonly Question[] {
  return questions.filter((_, index) => answered[index]?.grade.right === false)
}
