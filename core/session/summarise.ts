import { ROLES } from '#core/by-role.ts'
import type { MatchEvent } from '#core/match/events.ts'
import { replay } from '#core/match/evolve.ts'
import type { Match } from '#core/match/match.ts'
import { misconceptionsOf } from '#core/match/misconceptions-of.ts'
import { sessionPointsOf } from '#core/match/session-points.ts'
import { rightCourseOf } from '#core/match/right-course.ts'
import { resultOf } from '#core/match/view-for.ts'
import type { Answer } from '#core/quiz/answer.ts'
import { beliefsIn } from '#core/quiz/beliefs.ts'
import type { Misconception } from '#core/quiz/misconception.ts'
import type { Question } from '#core/quiz/question.ts'
import type { Reason } from '#core/teardown/rejection.ts'
import type { Place } from './session.ts'
import type { SharedMisconception, WentWell } from './summary.ts'

/** A match of the lesson, with all that has happened in it. */
export interface PlayedMatch {
  readonly match: string
  readonly events: readonly MatchEvent[]
}

/** A question of the lesson, with all answers to it. */
export interface AskedPlace extends Place {
  readonly question: number
  readonly asked: Question
  readonly answers: readonly { readonly seat: string; readonly answer: Answer; readonly isRight: boolean }[]
}

/** A question that fewer have answered says nothing of a class. */
const FEWEST_ANSWERS = 5
const SHOWN = 3

/** What a lesson was good at. */
export function wentWellIn(played: readonly PlayedMatch[], asked: readonly AskedPlace[]): WentWell {
  const matches = played.flatMap(({ events }) => replay(events) ?? []).filter(({ setup }) => !setup.guided)
  // Where the scenario is about a reset, that nobody closed cleanly is no shame.
  const results = matches
    .filter(({ setup }) => rightCourseOf(setup).closesCleanly)
    .flatMap((one) => resultOf(one) ?? [])
  const scores = matches.flatMap((match) => ROLES.map((role) => sessionPointsOf(match, role)))
  return {
    matches: results.length,
    clean: results.filter(({ mark }) => mark === 'clean').length,
    decisions: sum(scores.map(({ decisions }) => decisions)),
    firstTry: sum(scores.map(({ right }) => right)),
    answers: sum(asked.map(({ answers }) => answers.length)),
    right: sum(asked.map(rightIn)),
    best: bestOf(asked),
  }
}

function bestOf(asked: readonly AskedPlace[]): WentWell['best'] {
  const known = asked.filter(({ answers }) => answers.length >= FEWEST_ANSWERS)
  const [best] = known.toSorted((a, b) => rightIn(b) / b.answers.length - rightIn(a) / a.answers.length)
  if (best === undefined || rightIn(best) === 0) return null
  const { activity, question, answers } = best
  return { activity, question, right: rightIn(best), answers: answers.length }
}

function rightIn({ answers }: AskedPlace): number {
  return answers.filter(({ isRight }) => isRight).length
}

/** One time that somebody showed a belief. */
interface Shown {
  readonly code: SharedMisconception['code']
  readonly seat: string
  readonly isSure: boolean
  readonly example: SharedMisconception['example']
}

/** Refusals that show what a wrong answer shows too, under the code that the answer has. */
const SAME_BELIEF: Partial<Readonly<Record<Reason, Misconception>>> = {
  'nothing-owed': 'acks-are-acknowledged',
  'reset-is-not-answered': 'rst-needs-an-answer',
  'reset-not-asked': 'rst-is-a-quick-fin',
  'syn-does-not-close': 'syn-and-fin-mixed',
}

/** Refusals that say that something is wrong, and not what somebody believes: they are told of after all others. */
const NO_BELIEFS: ReadonlySet<string> = new Set<Reason>([
  'wrong-seq',
  'wrong-ack',
  'wrong-state',
  'wrong-line',
  'not-allowed-here',
])

/** What most students have shown, in matches and in answers together: where it is the same belief the code is the same. */
export function misconceptionsIn(
  played: readonly PlayedMatch[],
  asked: readonly AskedPlace[],
): SharedMisconception[] {
  const shown = [...played.flatMap(shownIn), ...asked.flatMap(believedIn)]
  const codes = [...new Set(shown.map(({ code }) => code))]
  const byCode = codes.map((code) => [code, shown.filter((one) => one.code === code)] as const)
  const shared = byCode.map(([code, times]): SharedMisconception => {
    return {
      code,
      times: times.length,
      students: new Set(times.map(({ seat }) => seat)).size,
      sure: times.filter(({ isSure }) => isSure).length,
      example: times.find(({ example }) => example !== null)?.example ?? null,
    }
  })
  return shared
    .toSorted((a, b) => comesLast(a) - comesLast(b) || b.students - a.students || b.times - a.times)
    .slice(0, SHOWN)
}

/** 1 where a code says that something is wrong and not what is believed; else 0. */
export function comesLast({ code }: Pick<SharedMisconception, 'code'>): 0 | 1 {
  return NO_BELIEFS.has(code) ? 1 : 0
}

/** The code of what a refusal shows: the wrong answer's, where that is the same belief. */
export function beliefOf(reason: Reason): SharedMisconception['code'] {
  return SAME_BELIEF[reason] ?? reason
}

function shownIn({ match: id, events }: PlayedMatch): Shown[] {
  const match = replay(events)
  if (match === null) return []
  const found = misconceptionsOf(events)
  return ROLES.flatMap((role) =>
    found[role].map(({ reason, step, confidence }) => {
      const example = { match: id, role, step }
      return {
        code: beliefOf(reason),
        seat: seatAt(match, role),
        isSure: confidence === 'sure',
        example,
      }
    }),
  )
}

function seatAt(match: Match, role: (typeof ROLES)[number]): string {
  const holder = match.holders[role]
  return holder?.kind === 'person' ? holder.seat : ''
}

function believedIn({ asked, answers }: AskedPlace): Shown[] {
  return answers.flatMap(({ seat, answer, isRight }) =>
    isRight
      ? []
      : [...new Set(beliefsIn(asked, answer))].flatMap((code) =>
          code === undefined ? [] : [{ code, seat, isSure: false, example: null }],
        ),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
