'use client'

import { useTranslations } from 'next-intl'
import type { Role } from '#core/by-role.ts'
import { useScenarioWords } from './scenario-words.ts'

interface BriefingProps {
  readonly scenario: string
  readonly role: Role
}

/** What this end knows beforehand: of the own application, and nothing of the other's. */
export function Briefing({ scenario, role }: BriefingProps) {
  const t = useTranslations('stage')
  const own = useScenarioWords()(scenario, `roles.${role}`)
  if (own === '') return null
  return (
    <section className="rounded-card border border-dashed border-edge px-4 py-3 text-[15px] leading-snug">
      <h2 className="text-[13px] text-soft">{t('briefing')}</h2>
      <p className="mt-1">{own}</p>
    </section>
  )
}
