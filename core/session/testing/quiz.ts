import type { Question } from '#core/quiz/question.ts'
import { type Present, type SessionCommand, decide } from '../decide.ts'
import type { Session } from '../session.ts'
import { type ClassSettings, USUAL_CLASS } from '../class-settings.ts'
import type { PresentPlayer } from '../pair-up.ts'
import type { Activity, QuizActivity, QuizSettings, ScenarioActivity } from '../settings.ts'

const SETTINGS: QuizSettings = { limitMs: null, speed: false, standings: 'each', pace: 'host', open: false }

const SAID = { en: 'Words', zh: '文字' }

function questionOf(id: string): Question {
  return {
    kind: 'single',
    id,
    chapter: 'four-waves',
    skills: [],
    difficulty: 'easy',
    prompt: SAID,
    options: [
      { id: 'a', text: { en: 'One', zh: '一' }, misconception: 'miscounted' },
      { id: 'b', text: { en: 'Two', zh: '二' } },
    ],
    key: 'b',
    explanation: { en: 'BECAUSE', zh: '因为' },
    references: ['RFC 9293'],
  }
}

export function quizOf(questions: number, settings: Partial<QuizSettings> = {}): QuizActivity {
  return {
    kind: 'quiz',
    title: SAID,
    questions: Array.from({ length: questions }, (_, index) => questionOf(`q${index}`)),
    settings: { ...SETTINGS, ...settings },
    minutes: null,
    scored: true,
  }
}

export function scenarioOf(changes: Partial<ScenarioActivity> = {}): ScenarioActivity {
  const four = { kind: 'scenario', title: SAID, minutes: 10, scenario: 'four-waves', level: 1 } as const
  return { ...four, confidence: false, guided: false, ...changes }
}

export const READING: Activity = { kind: 'reading', title: SAID, minutes: 5, chapter: 'four-waves' }

/** Nobody is there. */
export const NOBODY: Present = { wallMs: 1000, players: [], matchIds: [] }

/** So many players are there: S1, S2 … The matches are named M1, M2 …, from a number on. */
export function present(count: number, first = 1): Present {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const players = numbers.map((n): PresentPlayer => ({ seat: `S${n}`, strength: null, partner: null }))
  return { wallMs: 1000, players, matchIds: numbers.map((n) => `M${n + first - 1}`) }
}

/** The session after commands none of which may be refused. */
export function after(activities: readonly Activity[], ...commands: readonly SessionCommand[]): Session {
  return lessonAfter(activities, {}, ...commands)
}

/** The same with settings of a class. */
export function lessonAfter(
  activities: readonly Activity[],
  settings: Partial<ClassSettings>,
  ...commands: readonly SessionCommand[]
): Session {
  const session = [createOf(activities, settings), ...commands].reduce<Session | null>((before, command) => {
    const decision = decide(before, command)
    if ('refusal' in decision) throw new Error(`${JSON.stringify(command)}: ${decision.refusal}`)
    return decision.session
  }, null)
  if (session === null) throw new Error('no session')
  return session
}

export function createOf(
  activities: readonly Activity[],
  settings: Partial<ClassSettings> = {},
): SessionCommand {
  const made = { code: 'ABCDEF', seed: 'SEED', title: null, class: { ...USUAL_CLASS, ...settings } }
  return { type: 'create', ...made, activities }
}

export function act(wanted: Extract<SessionCommand, { type: 'act' }>['act'], there = NOBODY): SessionCommand {
  return { type: 'act', act: wanted, present: there }
}
