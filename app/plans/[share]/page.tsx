import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import Link from 'next/link'
import { signInPath } from '#app/_account/safe-path.ts'
import { CopyButton } from '#app/_plans/copy-button.tsx'
import { PlanOutline } from '#app/_plans/plan-outline.tsx'
import { PlanSum } from '#app/_plans/plan-sum.tsx'
import { PLAN_WORDS } from '#app/_plans/plan-words.ts'
import { readPlanChoices } from '#app/_plans/read-plan-choices.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { readSharedPlan, readTeacher } from '#server/web.ts'

interface PageProps {
  readonly params: Promise<{ share: string }>
}

/** Whoever has the link may look; search engines have none. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const shared = await readSharedPlan((await params).share)
  const t = await getTranslations('plans')
  return { title: shared?.plan.title ?? t('title'), robots: { index: false } }
}

export default async function SharedPlanPage({ params }: PageProps) {
  const { share } = await params
  const shared = await readSharedPlan(share)
  const t = await getTranslations('plans')
  if (shared === null) {
    return (
      <div className="mx-auto w-full max-w-[1000px] px-4 py-8 sm:px-7 sm:py-12">
        <h1 className="text-[1.75rem] leading-tight font-semibold">{t('title')}</h1>
        <p className="mt-3 text-lg text-soft">{t('shared.gone')}</p>
      </div>
    )
  }
  const { plan, sets } = shared
  const choices = await readPlanChoices(
    sets.map(({ id, set }) => ({ id, title: set.title, questions: set.questions.length, faults: 0 })),
  )
  const isTeacher = (await readTeacher((await headers()).get('cookie'))) !== null
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 py-8 sm:px-7 sm:py-12">
      <p className="text-[15px] text-soft">{t('shared.by')}</p>
      <h1 className="mt-1 text-[1.75rem] leading-tight font-semibold [overflow-wrap:anywhere] sm:text-4xl">
        {plan.title}
      </h1>
      <ClientWords of={PLAN_WORDS}>
        <p className="mt-2 text-soft">
          <PlanSum activities={plan.activities} />
        </p>
        <div className="my-5 flex flex-wrap items-center gap-x-4 gap-y-2">
          {isTeacher ? (
            <CopyButton of={{ share }} main>
              {t('shared.take')}
            </CopyButton>
          ) : (
            <>
              <p className="text-[15px] text-soft">{t('shared.signIn')}</p>
              <Link href={signInPath(`/plans/${share}`)} className="button">
                {t('shared.toTeach')}
              </Link>
            </>
          )}
        </div>
        <PlanOutline
          activities={plan.activities}
          choices={{ chapters: choices.chapters, sets: choices.sets }}
        />
      </ClientWords>
    </div>
  )
}
