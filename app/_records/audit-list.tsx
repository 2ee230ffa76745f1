'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FailedLine } from '#app/_classes/failed-line.tsx'
import type { AuditRow } from './audit-rows.ts'
import { readOlderAudit } from './record-actions.ts'

/** As many as the server reads at once: fewer are the last ones. */
const AT_ONCE = 100

interface AuditListProps {
  readonly group: string
  /** The newest first. */
  readonly rows: readonly AuditRow[]
}

/** Who deleted, took out and overrode what. */
export function AuditList({ group, rows }: AuditListProps) {
  const t = useTranslations('records')
  const [older, setOlder] = useState<readonly AuditRow[]>([])
  const [isOver, setIsOver] = useState(rows.length < AT_ONCE)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const known = new Set(rows.map(({ id }) => id))
  const all = [...rows, ...older.filter(({ id }) => !known.has(id))]

  async function readMore(): Promise<void> {
    setBusy(true)
    setFailed('')
    const read = await readOlderAudit(group, all.at(-1)?.id ?? '').catch(() => null)
    setBusy(false)
    if (read === null) return setFailed(t('refusals.failed'))
    setOlder([...older, ...read])
    setIsOver(read.length < AT_ONCE)
  }

  return (
    <section aria-labelledby="audit" className="min-w-0">
      <h2 id="audit" className="text-xl font-semibold">
        {t('audit.title')}
      </h2>
      <p className="mt-1 mb-3 text-[15px] text-soft">{t('audit.lead')}</p>
      {all.length === 0 && <p>{t('audit.none')}</p>}
      {all.length > 0 && <AuditTable rows={all} />}
      {!isOver && (
        <button type="button" disabled={busy} onClick={() => void readMore()} className="button mt-3">
          {busy ? t('audit.loading') : t('audit.more')}
        </button>
      )}
      <output className="mt-1 block min-h-6 text-[15px] text-soft">
        {isOver && older.length > 0 ? t('audit.noMore') : ''}
      </output>
      <FailedLine>{failed}</FailedLine>
    </section>
  )
}

/** On a narrow screen a line of the log is a block. */
function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  const t = useTranslations('records.audit')
  return (
    <table className="card block w-full px-3 text-left sm:table sm:border-separate sm:border-spacing-0 sm:px-0">
      <caption className="sr-only">{t('title')}</caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr>
          {(['when', 'who', 'what'] as const).map((head) => (
            <th key={head} scope="col" className="border-b border-rule px-4 py-2 text-[15px] font-medium">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map(({ id, when, who, what }) => (
          <tr key={id} className="block border-b border-rule py-2 last:border-0 sm:table-row sm:py-0">
            <td className="block text-[15px] whitespace-nowrap text-soft tabular-nums sm:table-cell sm:px-4 sm:py-2">
              {when}
            </td>
            <td className="block wrap-anywhere sm:table-cell sm:px-4 sm:py-2">{who}</td>
            <td className="block wrap-anywhere sm:table-cell sm:px-4 sm:py-2">{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
