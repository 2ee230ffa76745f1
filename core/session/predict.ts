import { ROLES, type Role } from '#core/by-role.ts'
import type { MatchEvent } from '#core/match/events.ts'
import type { Match } from '#core/match/match.ts'
import { matchesFromStep } from '#core/match/matches-from-step.ts'
import { whatHappensNext } from '#core/match/what-happens-next.ts'
import { askWhatComesNext, predictionTitle } from '#core/quiz/ask-what-comes-next.ts'
import type { GeneratedWords } from '#core/quiz/generated/generated-words.ts'
import type { SingleChoice } from '#core/quiz/question.ts'
import { type ClassSettings, LIMITS } from './class-settings.ts'
import type { QuizActivity } from './settings.ts'

/**
 * The class is asked what comes next in a match: at a step of its replay, or at the first one after it where something
 * is owed that can be asked fairly. It counts for nothing. Null: from there on nothing can be asked.
 */
export function predictionOf(
  events: readonly MatchEvent[],
  step: number,
  seed: string,
  settings: ClassSettings,
  words: GeneratedWords,
): QuizActivity | null {
  for (const match of matchesFromStep(events, step)) {
    const question = askOf(match, seed, words)
    if (question !== null) return activityOf(question, settings, words)
  }
  return null
}

function askOf(match: Match, seed: string, words: GeneratedWords): SingleChoice | null {
  for (const role of ROLES) {
    const { settled: endpoint, open } = match.ends[role]
    const [stimulus] = open
    if (stimulus === undefined || hasMoreToSay(match, role)) continue
    // Below level 2 nobody was asked for a number.
    const by = match.setup.level < 2 ? 'bits' : 'numbers'
    const question = askWhatComesNext({ role, endpoint, stimulus }, by, seed, words)
    if (question !== null) return question
  }
  return null
}

/** Two things at one instant may be answered in one segment or in two: there is no one answer to the first of them. */
function hasMoreToSay(match: Match, role: Role): boolean {
  const next = whatHappensNext(match, 0)
  const follows = next?.type === 'stimulus-occurred' && next.role === role && next.asked
  return follows || match.ends[role].open.length > 1
}

function activityOf(
  question: SingleChoice,
  { timers, standings }: ClassSettings,
  words: GeneratedWords,
): QuizActivity {
  return {
    kind: 'quiz',
    title: predictionTitle(words),
    minutes: null,
    questions: [question],
    settings: {
      limitMs: LIMITS[timers]?.question ?? null,
      speed: false,
      standings,
      pace: 'host',
      open: false,
    },
    scored: false,
  }
}
