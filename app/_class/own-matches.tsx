'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'
import { useScenarioWords } from '#app/_stage/scenario-words.ts'
import { useLessonRecord } from './lesson-record.ts'

interface OwnMatchesProps {
  readonly known: KnownSession
  readonly code: string
}

/** Every match of the lesson that was played to its end, to be looked at again. */
export function OwnMatches({ known, code }: OwnMatchesProps) {
  const t = useTranslations()
  const words = useScenarioWords()
  const played = useLessonRecord(known).matches.filter(({ over }) => over)
  if (played.length === 0) return null
  return (
    <section className="card p-4">
      <h3 className="font-semibold">{t('class.ended.matches')}</h3>
      <ul className="mt-2 grid gap-2">
        {played.map(({ match, role, scenario }) => (
          <li key={match}>
            <Link
              href={`/class/${code}/replay/${match}`}
              className="flex min-h-11 items-center gap-3 rounded-control px-1 hover:bg-sunk"
            >
              <RoleGlyph role={role} size="size-7" />
              <span className="min-w-0 grow leading-snug">
                {t('class.ended.match', { scenario: words(scenario, 'title'), role: t(`roles.${role}`) })}
              </span>
              <span className="link shrink-0 text-[15px]">{t('class.ended.replay')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
