'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { SeatRole } from '#core/by-role.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'

interface HandOverProps {
  readonly name: string
  /** Where the next one sits; null: at no match. */
  readonly role: SeatRole | null
  readonly onTaken: () => void
}

/** Between two turns at one device: neither sees what only the other may see. */
export function HandOver({ name, role, onTaken }: HandOverProps) {
  const t = useTranslations()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <section className="mx-auto flex w-full max-w-md grow flex-col items-center justify-center gap-3 px-4 py-12 text-center">
      {role !== null && <RoleGlyph role={role} size="size-14" />}
      <h1 ref={title} tabIndex={-1} className="text-3xl font-semibold outline-none [overflow-wrap:anywhere]">
        {t('class.device.handOver', { name })}
      </h1>
      {role !== null && <p>{t('class.device.plays', { name, role: t(`roles.${role}`) })}</p>}
      <p className="text-soft">{t('class.device.hidden')}</p>
      <button
        type="button"
        className="button button-main mt-3 w-full [overflow-wrap:anywhere]"
        onClick={onTaken}
      >
        {t('class.device.taken', { name })}
      </button>
    </section>
  )
}
