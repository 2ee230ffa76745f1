import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { LESSON } from '#content/lesson/lesson.ts'
import { LOSSY } from '#core/homework/goal.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { choiceOf } from '#app/_home/scenario-groups.ts'
import { codeOf } from '#app/_room/read-code.ts'
import { ownHomework } from '#server/web.ts'
import type { GoalScenario } from './goal-scenario.ts'
import type { HomeworkView } from './homework-types.ts'

/** Whose page it is: nobody's yet, or there is no such homework for them. */
export type HomeworkPage =
  | { readonly at: 'nobody' }
  | { readonly at: 'missing' }
  | { readonly at: 'there'; readonly view: HomeworkView }

export async function readOwnHomework() {
  return ownHomework((await headers()).get('cookie'))
}

/** @throws {NotStored} */
export async function readHomeworkPage(code: string): Promise<HomeworkPage> {
  const own = await readOwnHomework()
  if (own === null) return { at: 'nobody' }
  const view = await own.read(codeOf(code))
  return view === null ? { at: 'missing' } : { at: 'there', view }
}

/** Chapters by their titles, in the language of the page. */
export async function readTitles(): Promise<Readonly<Record<string, string>>> {
  const language = await getLocale()
  return Object.fromEntries(Object.values(LESSON).map(({ id, title }) => [id, title[language]]))
}

export function goalScenarios(): readonly GoalScenario[] {
  return SCENARIOS.map((scenario) => ({ ...choiceOf(scenario), loses: LOSSY.includes(scenario.id) }))
}
