import type { Text } from '#core/quiz/question.ts'
import type { Plan, PlannedActivity } from '#core/session/plan.ts'
import first from './first-45-minutes.json' with { type: 'json' }
import productionBugs from './production-bugs.json' with { type: 'json' }
import storyForBeginners from './story-for-beginners.json' with { type: 'json' }
import timeWait from './time-wait.json' with { type: 'json' }
import warmUpQuiz from './warm-up-quiz.json' with { type: 'json' }

type Planned<A> = A extends PlannedActivity ? Omit<A, 'title'> & { readonly title: Text } : never

/** A plan that comes with the product: a teacher's one, with its words in both languages. */
export interface ReadyPlan {
  readonly id: string
  readonly title: Text
  /** What it is for, in one or two sentences. */
  readonly line: Text
  readonly activities: readonly Planned<PlannedActivity>[]
}

/** What a JSON module says of itself; that it is a plan is proved by the test, not at each start. */
interface File {
  readonly id: string
}

/** In the order in which they are offered. */
export const READY_PLANS: readonly ReadyPlan[] = [
  asReady(first),
  asReady(timeWait),
  asReady(productionBugs),
  asReady(storyForBeginners),
  asReady(warmUpQuiz),
]

function asReady(file: File): ReadyPlan {
  return file as unknown as ReadyPlan
}

export function readyPlanById(id: string): ReadyPlan | null {
  return READY_PLANS.find((plan) => plan.id === id) ?? null
}

/** As a teacher's own plan holds it, who writes one language. */
export function planIn(ready: ReadyPlan, language: 'en' | 'zh'): Plan {
  const activities = ready.activities.map((one) => ({ ...one, title: one.title[language] }))
  return { title: ready.title[language], activities }
}
