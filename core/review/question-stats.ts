import { distributionOf } from '#core/quiz/distribution.ts'
import type { Misconception } from '#core/quiz/misconception.ts'
import type { Question } from '#core/quiz/question.ts'
import { discriminationOf } from './discrimination.ts'
import type { Discrimination } from './discrimination.ts'
import { groupBy } from './group-by.ts'
import { leastShare } from './least-share.ts'
import { misconceptionOfPart } from './misconception-of-part.ts'
import type { GivenAnswer } from './shared-beliefs.ts'

/** A part of the answers, and what whoever chose it believes. */
export interface AnsweredPart {
  /** As in `Distribution`. */
  readonly what: string
  readonly count: number
  readonly isRight: boolean
  readonly misconception: Misconception | null
}

export interface QuestionStats {
  readonly asked: Question
  /** First answers, one a student. */
  readonly answers: number
  readonly right: number
  readonly discrimination: Discrimination
  readonly parts: readonly AnsweredPart[]
}

/**
 * Each question that was answered, the hardest first, as far as the answers prove it: where each student has questions
 * of their own many have a single answer, and one that was wrong says little of a question. Of a student who has met a question again the first answer counts:
 * the second one knows the key.
 */
export function questionStats(answers: readonly GivenAnswer[]): QuestionStats[] {
  const first = firstAnswers(answers)
  const byStudent = groupBy(first, ({ who }) => who)
  const totals = new Map([...byStudent].map(([who, own]) => [who, { right: rightIn(own), of: own.length }]))
  const stats = [...groupBy(first, keyOfQuestion).values()].flatMap((those) => statsOf(those, totals))
  return stats.toSorted((a, b) => provenHard(b) - provenHard(a) || b.answers - a.answers)
}

function provenHard({ right, answers }: QuestionStats): number {
  return leastShare(answers - right, answers)
}

/** Two sets may have the same id for different questions. */
function keyOfQuestion({ asked }: Pick<GivenAnswer, 'asked'>): string {
  return `${asked.id} ${asked.prompt.en} ${asked.prompt.zh}`
}

function statsOf(
  those: readonly GivenAnswer[],
  totals: ReadonlyMap<string, { readonly right: number; readonly of: number }>,
): QuestionStats[] {
  const asked = those[0]?.asked
  if (asked === undefined) return []
  const items = those.map(({ who, isRight }) => {
    const { right = 0, of = 0 } = totals.get(who) ?? {}
    return { isRight, restRight: right - (isRight ? 1 : 0), restOf: of - 1 }
  })
  const { counts } = distributionOf(
    asked,
    those.map(({ answer }) => answer),
  )
  const parts = counts.map(({ what, count, right }) => ({
    what,
    count,
    isRight: right,
    misconception: right ? null : misconceptionOfPart(asked, what),
  }))
  return [
    { asked, answers: those.length, right: rightIn(those), discrimination: discriminationOf(items), parts },
  ]
}

function firstAnswers(answers: readonly GivenAnswer[]): GivenAnswer[] {
  const first = new Map<string, GivenAnswer>()
  for (const one of answers) {
    const key = `${one.who} ${keyOfQuestion(one)}`
    if (!first.has(key)) first.set(key, one)
  }
  return [...first.values()]
}

function rightIn(answers: readonly GivenAnswer[]): number {
  return answers.filter(({ isRight }) => isRight).length
}
