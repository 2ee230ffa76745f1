import { randomBytes, randomInt } from 'node:crypto'
import { nameOfActivity } from '#content/plans/activity-names.ts'
import { readyPlanById } from '#content/plans/ready-plans.ts'
import type { Dice } from '#core/quiz/dice.ts'
import type { Question, Text } from '#core/quiz/question.ts'
import { renameChoices } from '#core/quiz/rename-choices.ts'
import { type ClassSettings, LIMITS } from '#core/session/class-settings.ts'
import type { PlannedActivity } from '#core/session/plan.ts'
import type { Activity, QuizSettings } from '#core/session/settings.ts'
import { drawQuestions } from '#server/sessions/draw-questions.ts'
import { type PlanDeps, readPlan } from './plans.ts'
import type { OwnSets } from './ports.ts'

/** What a session plays, and what its lesson is called; or why it cannot be started. */
export type ActivitiesOf =
  | { readonly title: string; readonly activities: readonly Activity[] }
  | { readonly code: 'no-such-plan' | 'plan-empty' | 'no-such-questions' }

export interface LessonAsked {
  /** One of the teacher's own, by its id, or one that comes with the product. */
  readonly plan: string
  readonly settings: ClassSettings
  /** What a plan of both languages is called by. */
  readonly language: 'en' | 'zh'
}

type Planned = readonly { readonly activity: PlannedActivity; readonly title: Text }[]

/**
 * A plan as a session holds it: questions are drawn here, each time anew, and their choices in an order by chance.
 * @throws {NotStored}
 */
export async function activitiesOf(
  deps: Pick<PlanDeps, 'plans' | 'setsOf'>,
  teacher: string,
  { plan, settings, language }: LessonAsked,
): Promise<ActivitiesOf> {
  const found = readyOf(plan, language) ?? (await ownOf(deps, teacher, plan))
  if (found === null) return { code: 'no-such-plan' }
  if (found.planned.length === 0) return { code: 'plan-empty' }
  const sets = deps.setsOf(teacher)
  const made = await Promise.all(found.planned.map((one) => activityOf(one, settings, sets)))
  const activities = made.filter((one) => one !== null)
  if (activities.length < made.length) return { code: 'no-such-questions' }
  return { title: found.title, activities }
}

function readyOf(id: string, language: 'en' | 'zh'): { title: string; planned: Planned } | null {
  const ready = readyPlanById(id)
  if (ready === null) return null
  const planned = ready.activities.map((one) => ({ activity: { ...one, title: '' }, title: one.title }))
  return { title: ready.title[language], planned }
}

async function ownOf(
  deps: Pick<PlanDeps, 'plans' | 'setsOf'>,
  teacher: string,
  id: string,
): Promise<{ title: string; planned: Planned } | null> {
  const own = await readPlan(deps, teacher, id)
  if (own === null) return null
  const planned = own.plan.activities.map((activity) => ({ activity, title: ownTitle(activity) }))
  return { title: own.plan.title, planned }
}

/** In whatever language the teacher writes, it stands in both. */
function ownTitle(activity: PlannedActivity): Text {
  const { title } = activity
  return title === '' ? nameOfActivity(activity) : { en: title, zh: title }
}

async function activityOf(
  { activity, title }: Planned[number],
  settings: ClassSettings,
  sets: OwnSets,
): Promise<Activity | null> {
  const { minutes } = activity
  switch (activity.kind) {
    case 'reading':
      return { kind: 'reading', title, minutes, chapter: activity.chapter }
    case 'scenario': {
      const { scenario, level, guided } = activity
      const confidence = activity.confidence || settings.confidence
      return { kind: 'scenario', title, minutes, scenario, level, confidence, guided }
    }
    case 'quiz': {
      const drawn = await drawFor(activity, sets)
      if (drawn === null || drawn.questions.length === 0) return null
      const questions = drawn.questions.map((question) => renameChoices(question, CHANCE))
      const called = activity.title === '' ? (drawn.title ?? title) : title
      return { kind: 'quiz', title: called, minutes, questions, settings: quizOf(settings), scored: true }
    }
  }
}

/** No seed: nobody throws them again. */
const CHANCE: Dice = { roll: (sides) => randomInt(sides) }

type Quiz = Extract<PlannedActivity, { kind: 'quiz' }>

/** A set of one's own has its title from the set. */
async function drawFor(
  { source }: Quiz,
  sets: OwnSets,
): Promise<{ title: Text | null; questions: readonly Question[] } | null> {
  if (source.from === 'own') return sets.playable(source.set)
  const asked = source.from === 'generated' ? { ...source, seed: randomBytes(12).toString('hex') } : source
  const drawn = drawQuestions(asked)
  return 'faults' in drawn ? null : { title: null, questions: drawn.questions }
}

/** Speed earns nothing in class; the teacher goes on. */
function quizOf({ timers, standings }: ClassSettings): QuizSettings {
  return { limitMs: LIMITS[timers]?.question ?? null, speed: false, standings, pace: 'host', open: false }
}
