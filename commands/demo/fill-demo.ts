import type { Demo } from '#server/main-demo.ts'
import { type FilledClass, fillClass } from './fill-class.ts'
import type { Language } from './students.ts'

const DAY = 24 * 3_600_000
/** In days before now. */
const SINCE = 24
const REVIEWED = 2

export const DEMO_TEACHER = {
  name: 'Robin Demo',
  email: 'demo@school.example',
  password: 'four-waves-demo',
} as const

export interface FillOptions {
  /** Of each class: 30 at most. */
  readonly students: number
  readonly say: (line: string) => void
}

const LANGUAGES: readonly Language[] = ['en', 'zh']

/** A teacher, two classes and three weeks of their work. */
export async function fillDemo(demo: Demo, { students, say }: FillOptions): Promise<readonly FilledClass[]> {
  const teacher = await demo.signUp(DEMO_TEACHER)
  const filled: FilledClass[] = []
  for (const language of LANGUAGES) filled.push(await fillClass({ demo, teacher, students, say }, language))
  await demo.moveTimes({
    since: Date.now() - SINCE * DAY,
    reviewedAt: Date.now() - REVIEWED * DAY,
    lessons: filled.flatMap(({ lessons }) => lessons),
    attempts: filled.flatMap(({ attempts }) => attempts),
  })
  return filled
}
