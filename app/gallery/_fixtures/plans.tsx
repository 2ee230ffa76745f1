import type { ReactNode } from 'react'
import { READY_PLANS, planIn } from '#content/plans/ready-plans.ts'
import type { Plan } from '#core/session/plan.ts'
import { PlanEditor } from '#app/_plans/plan-editor.tsx'
import { PlanList } from '#app/_plans/plan-list.tsx'
import { PLAN_WORDS } from '#app/_plans/plan-words.ts'
import { ReadyPlanScreen } from '#app/_plans/ready-plan-screen.tsx'
import { readPlanChoices } from '#app/_plans/read-plan-choices.ts'
import { StartScreen } from '#app/_plans/start-screen.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'

const SET = 'A'.repeat(16)
const SETS = [
  { id: SET, title: { en: 'Last week', zh: '上周' }, questions: 8, faults: 0 },
  { id: 'B'.repeat(16), title: { en: 'Begun', zh: '草稿' }, questions: 3, faults: 2 },
]
const [FIRST] = READY_PLANS
const WHOLE: Plan = FIRST === undefined ? { title: '', activities: [] } : planIn(FIRST, 'en')
const BROKEN: Plan = {
  title: 'What cannot be played yet',
  activities: [
    { kind: 'quiz', title: '', minutes: 5, source: { from: 'own', set: SET } },
    { kind: 'quiz', title: '', minutes: 5, source: { from: 'own', set: 'C'.repeat(16) } },
    ...WHOLE.activities.slice(0, 2),
  ],
}
const LISTED = { id: SET, title: WHOLE.title, count: 7, minutes: 45, shared: true, changed: '2 days ago' }
const CLASSES = [{ id: 'C', name: 'Networks, 3B' }]

function framed(children: ReactNode): ReactNode {
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 py-6 sm:px-7 sm:py-8">
      <ClientWords of={PLAN_WORDS}>{children}</ClientWords>
    </div>
  )
}

async function Editor({ plan }: { readonly plan: Plan }) {
  return framed(<PlanEditor id={SET} plan={plan} updatedAt={1} choices={await readPlanChoices(SETS)} />)
}

async function Ready() {
  const choices = await readPlanChoices([])
  return framed(<ReadyPlanScreen id="x" plan={WHOLE} line={FIRST?.line.en ?? ''} choices={choices} />)
}

async function Start({ plan }: { readonly plan: Plan }) {
  const choices = await readPlanChoices(SETS)
  return framed(<StartScreen id={SET} plan={plan} choices={choices} classes={CLASSES} />)
}

/** Plans, their editor, and the page that starts a lesson. */
export const PLAN_PAGES: Readonly<Record<string, () => ReactNode>> = {
  plans: () => framed(<PlanList plans={[LISTED]} />),
  'plans-none': () => framed(<PlanList plans={[]} />),
  'plan-editor': () => <Editor plan={WHOLE} />,
  'plan-editor-empty': () => <Editor plan={{ title: '', activities: [] }} />,
  'plan-editor-trouble': () => <Editor plan={BROKEN} />,
  'plan-ready': () => <Ready />,
  'plan-start': () => <Start plan={WHOLE} />,
  'plan-start-trouble': () => <Start plan={BROKEN} />,
}
