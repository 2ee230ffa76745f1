import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import Link from 'next/link'
import { ownClasses } from '#app/_plans/own-classes.ts'
import { PLAN_WORDS } from '#app/_plans/plan-words.ts'
import { readPlanPage } from '#app/_plans/read-plan-page.ts'
import { StartScreen } from '#app/_plans/start-screen.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'

interface PageProps {
  readonly params: Promise<{ plan: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans.lesson')
  return { title: t('title') }
}

export default async function StartPage({ params }: PageProps) {
  const { plan: id } = await params
  const { plan, choices } = await readPlanPage(id, `/teach/plans/${id}/start`)
  const classes = await ownClasses((await headers()).get('cookie'))
  const t = await getTranslations('plans')
  return (
    <div className="mx-auto w-full max-w-[1100px] px-4 py-6 sm:px-7 sm:py-8">
      <Link href="/teach/plans" className="link inline-flex min-h-11 items-center text-[15px] text-soft">
        {t('back')}
      </Link>
      <h1 className="mb-5 text-[1.75rem] leading-tight font-semibold sm:text-4xl">
        <span className="mb-1 block text-[15px] font-normal tracking-normal text-soft">
          {t('lesson.title')}
        </span>
        <span className="[overflow-wrap:anywhere]">{plan.title}</span>
      </h1>
      <ClientWords of={PLAN_WORDS}>
        <StartScreen id={id} plan={plan} choices={choices} classes={classes} />
      </ClientWords>
    </div>
  )
}
