import type { Role } from '#core/by-role.ts'
import type { Answer } from '#core/quiz/answer.ts'
import { beliefsIn } from '#core/quiz/beliefs.ts'
import type { Question } from '#core/quiz/question.ts'
import { beliefOf, comesLast } from '#core/session/summarise.ts'
import type { SharedMisconception } from '#core/session/summary.ts'
import type { Decision } from './decisions-of.ts'
import { groupBy } from './group-by.ts'

/** Whose a seat is: of the same student at several seats the same word. */
type WhoseSeat = (seat: string) => string

export interface DecidedMatch {
  readonly match: string
  readonly decisions: readonly Decision[]
}

/** An answer to a question, in class or at home. */
export interface GivenAnswer {
  /** Whoever gave it: a student, or a seat that is nobody's. */
  readonly who: string
  readonly asked: Question
  readonly answer: Answer
  readonly isRight: boolean
}

/** Where a belief can be seen. */
interface BeliefExample {
  readonly match: string
  readonly role: Role
  readonly step: number
}

export interface SharedBelief extends Omit<SharedMisconception, 'example'> {
  /** Of the times, those in matches; the others were answers. */
  readonly inMatches: number
  /** Three at most, each of another pair; first those who were sure. */
  readonly examples: readonly BeliefExample[]
}

/** Different pairs to look at. */
const SHOWN = 3

interface Shown {
  readonly code: SharedMisconception['code']
  readonly who: string
  readonly isSure: boolean
  readonly example: BeliefExample | null
}

/**
 * What is believed that is not so, in matches and in answers together. First what they were surest of: who is sure and
 * wrong looks nothing up; then what most have shown. What only says that something was wrong comes behind all of it.
 */
export function sharedBeliefs(
  matches: readonly DecidedMatch[],
  answers: readonly GivenAnswer[],
  whose: WhoseSeat,
): SharedBelief[] {
  const shown = [...matches.flatMap((one) => shownIn(one, whose)), ...answers.flatMap(believedIn)]
  const beliefs = [...groupBy(shown, ({ code }) => code)].map(([code, times]) => beliefIn(code, times))
  return beliefs.toSorted(
    (a, b) =>
      comesLast(a) - comesLast(b) ||
      b.sure - a.sure ||
      b.students - a.students ||
      b.times - a.times ||
      (a.code < b.code ? -1 : 1),
  )
}

function beliefIn(code: Shown['code'], times: readonly Shown[]): SharedBelief {
  const sureFirst = times.toSorted((a, b) => Number(b.isSure) - Number(a.isSure))
  return {
    code,
    times: times.length,
    students: new Set(times.map(({ who }) => who)).size,
    sure: times.filter(({ isSure }) => isSure).length,
    inMatches: times.filter(({ example }) => example !== null).length,
    examples: ofDifferentPairs(sureFirst.flatMap(({ who, example }) => (example ? [{ who, example }] : []))),
  }
}

/** Of different students before it is of different matches: one who is wrong three times is one replay. */
function ofDifferentPairs(all: readonly { who: string; example: BeliefExample }[]): BeliefExample[] {
  const found: { who: string; example: BeliefExample }[] = []
  for (const one of all) {
    const isKnown = found.some(({ who, example }) => who === one.who || example.match === one.example.match)
    if (!isKnown) found.push(one)
    if (found.length === SHOWN) break
  }
  return found.map(({ example }) => example)
}

/** That an ACK has to be answered costs no try, and is believed by most. */
function shownIn({ match, decisions }: DecidedMatch, whose: WhoseSeat): Shown[] {
  return decisions.flatMap(({ role, seat, refusals }) =>
    refusals
      .filter(({ counted, reason }) => counted || reason === 'ack-not-needed')
      .map(({ reason, step, confidence }) => ({
        code: beliefOf(reason),
        who: whose(seat),
        isSure: confidence === 'sure',
        example: { match, role, step },
      })),
  )
}

function believedIn({ who, asked, answer, isRight }: GivenAnswer): Shown[] {
  if (isRight) return []
  return [...new Set(beliefsIn(asked, answer))].flatMap((code) =>
    code === undefined ? [] : [{ code, who, isSure: false, example: null }],
  )
}
