'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { LANGUAGES } from '#app/_words/languages.ts'

/** A set as it is listed. */
export interface ListedSet {
  readonly id: string
  readonly title: string
  readonly questions: number
  /** How many things are to do before it can be played. */
  readonly faults: number
  /** When it was saved last, as it is said. */
  readonly changed: string
}

interface SetCardProps {
  readonly set: ListedSet
  readonly busy: boolean
  readonly onRename: (title: string) => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}

export function SetCard({ set, busy, onRename, onDuplicate, onRemove }: SetCardProps) {
  const t = useTranslations('editor')
  const [asks, setAsks] = useState<'rename' | 'delete' | null>(null)
  const { id, title, questions, faults } = set
  const done = (deed: () => void) => {
    setAsks(null)
    deed()
  }
  return (
    <article aria-label={title} className="card p-4 sm:p-5">
      <h2 className="text-lg leading-snug font-semibold [overflow-wrap:anywhere]">
        <Link href={`/teach/questions/${id}`} className="link inline-block py-1.5 decoration-transparent">
          {title}
        </Link>
      </h2>
      <p className="text-[15px] text-soft">
        {questions === 0 ? t('holdsNone') : t('holds', { count: questions })} ·{' '}
        {t('changed', { when: set.changed })}
      </p>
      <p className={`text-[15px] font-medium ${faults === 0 ? 'text-ok' : 'text-server'}`}>
        <span aria-hidden>{faults === 0 ? '✓ ' : '○ '}</span>
        {faults === 0 ? t('ready') : t('notReady', { count: faults })}
      </p>
      {asks === null && (
        <div className="mt-2 -ml-2.5 flex flex-wrap">
          <Link href={`/teach/questions/${id}`} aria-label={t('editOf', { title })} className={QUIET}>
            {t('edit')}
          </Link>
          <Quiet label={`${t('rename')}: ${title}`} busy={busy} onPress={() => setAsks('rename')}>
            {t('rename')}
          </Quiet>
          <Quiet label={`${t('duplicate')}: ${title}`} busy={busy} onPress={onDuplicate}>
            {t('duplicate')}
          </Quiet>
          <Files id={id} title={title} finished={faults === 0} />
          <Quiet label={`${t('delete')}: ${title}`} busy={busy} onPress={() => setAsks('delete')}>
            {t('delete')}
          </Quiet>
        </div>
      )}
      {asks === 'rename' && (
        <RenameForm
          title={title}
          onCancel={() => setAsks(null)}
          onRename={(next) => done(() => onRename(next))}
        />
      )}
      {asks === 'delete' && <AskDelete onKeep={() => setAsks(null)} onDelete={() => done(onRemove)} />}
    </article>
  )
}

const QUIET =
  'inline-flex min-h-11 items-center rounded-control px-2.5 text-[15px] font-medium text-soft hover:bg-sunk hover:text-ink disabled:opacity-55'

interface QuietProps {
  readonly label: string
  readonly busy: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Quiet({ label, busy, onPress, children }: QuietProps) {
  return (
    <button type="button" aria-label={label} disabled={busy} onClick={onPress} className={QUIET}>
      {children}
    </button>
  )
}

/** GIFT is made of finished questions only. */
function Files({
  id,
  title,
  finished,
}: {
  readonly id: string
  readonly title: string
  readonly finished: boolean
}) {
  const t = useTranslations('editor')
  const address = `/api/question-sets/${id}?format=`
  return (
    <>
      <a href={`${address}json`} download aria-label={`${t('exportJson')}: ${title}`} className={QUIET}>
        {t('exportJson')}
      </a>
      {finished &&
        LANGUAGES.map((language) => (
          <a
            key={language}
            href={`${address}gift&language=${language}`}
            download
            aria-label={`${t(`exportGift.${language}`)}: ${title}`}
            className={QUIET}
          >
            {t(`exportGift.${language}`)}
          </a>
        ))}
    </>
  )
}

interface RenameFormProps {
  readonly title: string
  readonly onCancel: () => void
  readonly onRename: (title: string) => void
}

function RenameForm({ title, onCancel, onRename }: RenameFormProps) {
  const t = useTranslations('editor')
  const language = useLocale()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(title)
  useEffect(() => field.current?.select(), [])

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (typed.trim() !== '') onRename(typed.trim())
  }

  return (
    <form onSubmit={submit} className="mt-3 grid gap-2 sm:grid-cols-[minmax(0,1fr)_auto_auto] sm:items-end">
      <label className="grid gap-1 text-[14px] text-soft">
        {t('renameTo')}
        <input
          ref={field}
          lang={language}
          maxLength={120}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          className="field text-[16px]"
        />
      </label>
      <button className="button button-main">{t('apply')}</button>
      <button type="button" className="button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </form>
  )
}

/** Asked twice, since it cannot be had back; the focus is where the question is. */
function AskDelete({ onKeep, onDelete }: { readonly onKeep: () => void; readonly onDelete: () => void }) {
  const t = useTranslations('editor')
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <button type="button" className="button border-wrong text-wrong" onClick={onDelete}>
        {t('deleteSurely')}
      </button>
      <button ref={keep} type="button" className="button" onClick={onKeep}>
        {t('keep')}
      </button>
    </div>
  )
}
