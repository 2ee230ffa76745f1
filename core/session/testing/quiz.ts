import type { Question } from '#core/quiz/question.ts'
import { type SessionCommand, decide } from '../decide.ts'
import type { Session } from '../session.ts'
import type { Activity, QuizSettings } from '../settings.ts'

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

export function quizOf(questions: number, settings: Partial<QuizSettings> = {}): Activity {
  return {
    kind: 'quiz',
    title: SAID,
    questions: Array.from({ length: questions }, (_, index) => questionOf(`q${index}`)),
    settings: { ...SETTINGS, ...settings },
  }
}

/** The session after commands none of which may be refused. */
export function after(activities: readonly Activity[], ...commands: readonly SessionCommand[]): Session {
  const create: SessionCommand = { type: 'create', code: 'ABCDEF', seed: 'SEED', activities }
  const session = [create, ...commands].reduce<Session | null>((before, command) => {
    const decision = decide(before, command)
    if ('refusal' in decision) throw new Error(`${JSON.stringify(command)}: ${decision.refusal}`)
    return decision.session
  }, null)
  if (session === null) throw new Error('no session')
  return session
}

export function act(wanted: Extract<SessionCommand, { type: 'act' }>['act']): SessionCommand {
  return { type: 'act', act: wanted }
}
