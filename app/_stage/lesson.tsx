'use client'

import { useTranslations } from 'next-intl'
import { useScenarioWords } from './scenario-words.ts'
import { WhatHappens } from './what-happens.tsx'

/** What a scenario was for, where one meets it, and the question that most people get wrong. */
export function Lesson({ scenario }: { readonly scenario: string }) {
  const t = useTranslations('result')
  const words = useScenarioWords()
  return (
    <>
      <section className="card p-5">
        <h2 className="font-semibold">{t('lesson')}</h2>
        <p className="mt-1.5">{words(scenario, 'lesson')}</p>
        <h3 className="mt-3 text-[15px] font-semibold text-soft">{t('realWorld')}</h3>
        <p className="mt-0.5 text-[15px]">{words(scenario, 'realWorld')}</p>
      </section>
      <WhatHappens scenario={scenario} />
    </>
  )
}
