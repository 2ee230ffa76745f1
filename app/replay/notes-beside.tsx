'use client'

import { useTranslations } from 'next-intl'
import type { Note } from '#core/capture/notes.ts'
import { formatSegment } from '#core/teardown/segment.ts'
import type { ShownClose } from './shown-close.ts'

/** Where the machines did not do what the RFC says first, and what was inferred. */
export function NotesBeside({ close }: { readonly close: ShownClose }) {
  const t = useTranslations()
  return (
    <section className="card p-4 sm:p-5">
      <h2 className="text-xl font-semibold">{t('captureFile.beside')}</h2>
      {close.isAsTheRfc && <p className="mt-1.5">{t('captureFile.asTheRfc')}</p>}
      <ul className="mt-2 grid gap-4">
        {close.noted.map(({ role, segment, notes }, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="grid gap-1.5">
            <p className="font-mono text-[15px] font-medium">
              {t(`roles.${role}`)} · {formatSegment(segment)}
            </p>
            <NoteLines notes={notes} />
          </li>
        ))}
      </ul>
      <p className="mt-4 text-[15px] text-soft">{t('captureFile.sides')}</p>
    </section>
  )
}

export function NoteLines({ notes }: { readonly notes: readonly Note[] }) {
  const t = useTranslations('captures.notes')
  return notes.map((note) => (
    <p key={note} className="text-[15px]">
      {t(note)}
    </p>
  ))
}
