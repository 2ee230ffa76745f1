import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { READY_PLANS } from '#content/plans/ready-plans.ts'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { sumOf } from '#app/_plans/edit-plan.ts'
import { listedPlans } from '#app/_plans/listed-plan.ts'
import { PlanImport } from '#app/_plans/plan-import.tsx'
import { PlanList } from '#app/_plans/plan-list.tsx'
import { PLAN_WORDS } from '#app/_plans/plan-words.ts'
import { ReadyPlanCard } from '#app/_plans/ready-plan-card.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'
import { ownPlans } from '#server/web.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans')
  return { title: t('title') }
}

export default async function PlansPage() {
  await requireTeacher('/teach/plans')
  const plans = await ownPlans((await headers()).get('cookie'))
  const t = await getTranslations('plans')
  const language = await getLocale()
  const ready = READY_PLANS.map(({ id, title, line, activities }) => {
    const said = { title: title[language], line: line[language] }
    return { id, ...said, count: activities.length, minutes: sumOf(activities) }
  })
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 py-8 sm:px-7 sm:py-10">
      <h1 className="text-[2rem] leading-tight font-semibold sm:text-4xl">{t('title')}</h1>
      <p className="mt-2 mb-7 max-w-[42rem] text-lg text-soft">{t('lead')}</p>
      <ClientWords of={PLAN_WORDS}>
        <section aria-labelledby="own-plans">
          <h2 id="own-plans" className="mb-3 text-xl font-semibold">
            {t('own')}
          </h2>
          <PlanList plans={await listedPlans((await plans?.list()) ?? [])} />
          <PlanImport />
        </section>
        <section aria-labelledby="ready-plans" className="mt-12">
          <h2 id="ready-plans" className="text-xl font-semibold">
            {t('ready')}
          </h2>
          <p className="mt-1 text-soft">{t('readyLead')}</p>
          <ul className="mt-4 grid gap-4 md:grid-cols-2">
            {ready.map((plan) => (
              <li key={plan.id}>
                <ReadyPlanCard plan={plan} />
              </li>
            ))}
          </ul>
        </section>
      </ClientWords>
    </div>
  )
}
