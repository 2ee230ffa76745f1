'use client'

import { useTranslations } from 'next-intl'
import type { HostView, RosterRow } from '#core/session/view.ts'
import type { HostAsk } from '#app/_realtime/asked-things.ts'

interface StudentChoiceProps {
  readonly row: RosterRow
  readonly host: HostView
  readonly onAsk: (ask: HostAsk) => void
}

/** Who of the class a seat is; whom another seat has is said, and can be taken from it. */
export function StudentChoice({ row, host, onAsk }: StudentChoiceProps) {
  const t = useTranslations('console.roster')
  const takenBy = (student: string) =>
    host.roster.find((other) => other.seat !== row.seat && other.student === student)?.name
  return (
    <label className="grid gap-1 text-[13px] text-soft">
      {t('student')}
      <select
        className="field text-[15px]"
        value={row.student ?? ''}
        onChange={({ target }) =>
          onAsk({ kind: 'student', seat: row.seat, student: target.value === '' ? null : target.value })
        }
      >
        <option value="">{t('unknown')}</option>
        {host.students.map(({ student, name }) => {
          const other = takenBy(student)
          return (
            <option key={student} value={student}>
              {other === undefined ? name : t('takenBy', { name, other })}
            </option>
          )
        })}
      </select>
    </label>
  )
}
