'use client'

import { useMessages, useTranslations } from 'next-intl'
import type { LinuxNote } from '#core/match/linux-notes.ts'

/** What Linux does, with what the RFC says and what is known of others beside it. */
export function LinuxNotes({ notes }: { readonly notes: readonly LinuxNote[] }) {
  return (
    <ul className="grid gap-3">
      {notes.map((note) => (
        <li key={note}>
          <Note note={note} />
        </li>
      ))}
    </ul>
  )
}

function Note({ note }: { readonly note: LinuxNote }) {
  const t = useTranslations('replay')
  const words: { title: string; line: string; rfc: string; others?: string } = useMessages().linux[note]
  return (
    <article className="rounded-card border-l-4 border-net bg-sunk py-3 pr-4 pl-3.5 break-inside-avoid">
      <h3 className="font-semibold">{words.title}</h3>
      <p className="mt-1 text-[15px]">{words.line}</p>
      <dl className="mt-2 grid gap-1 text-[13px] text-soft">
        <div>
          <dt className="inline font-semibold">{t('rfc')} </dt>
          <dd className="inline">{words.rfc}</dd>
        </div>
        {words.others !== undefined && (
          <div>
            <dt className="inline font-semibold">{t('others')} </dt>
            <dd className="inline">{words.others}</dd>
          </div>
        )}
      </dl>
    </article>
  )
}

/** All that the match touched. */
export function LinuxSection({ notes }: { readonly notes: readonly LinuxNote[] }) {
  const t = useTranslations('replay')
  return (
    <section className="mt-8">
      <h2 className="text-lg font-semibold">{t('linuxAll')}</h2>
      <p className="mt-0.5 mb-3 text-[15px] text-soft">
        {notes.length > 0 ? t('linuxLead') : t('linuxNone')}
      </p>
      <LinuxNotes notes={notes} />
    </section>
  )
}
