import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { LESSON } from '#content/lesson/lesson.ts'
import { LOSSY } from '#core/homework/goal.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { choiceOf } from '#app/_home/scenario-groups.ts'
import { codeOf } from '#app/_room/read-code.ts'
import { isHomework, ownHomework } from '#server/web.ts'
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
  // Whoever was signed in with a class that is deleted is nobody: no card leads there any more.
  if (own === null) return { at: (await isHomework(codeOf(code))) ? 'nobody' : 'missing' }
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
