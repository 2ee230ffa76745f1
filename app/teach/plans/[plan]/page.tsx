import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { PlanEditor } from '#app/_plans/plan-editor.tsx'
import { PLAN_WORDS } from '#app/_plans/plan-words.ts'
import { ReadyPlanScreen } from '#app/_plans/ready-plan-screen.tsx'
import { readPlanPage } from '#app/_plans/read-plan-page.ts'
import { ClientWords } from '#app/_words/client-words.tsx'

interface PageProps {
  readonly params: Promise<{ plan: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { plan } = await params
  return { title: (await readPlanPage(plan, `/teach/plans/${plan}`)).plan.title }
}

export default async function PlanPage({ params }: PageProps) {
  const { plan: id } = await params
  const { plan, choices, line, updatedAt } = await readPlanPage(id, `/teach/plans/${id}`)
  const t = await getTranslations('plans')
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 py-6 sm:px-7 sm:py-8">
      <Link href="/teach/plans" className="link inline-flex min-h-11 items-center text-[15px] text-soft">
        {t('back')}
      </Link>
      <ClientWords of={PLAN_WORDS}>
        {line === null ? (
          <PlanEditor key={id} id={id} plan={plan} updatedAt={updatedAt} choices={choices} />
        ) : (
          <ReadyPlanScreen id={id} plan={plan} line={line} choices={choices} />
        )}
      </ClientWords>
    </div>
  )
}
