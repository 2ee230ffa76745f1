'use client'

import { useTranslations } from 'next-intl'
import { hideMe, hideStudent } from './standing-actions.ts'
import { useBoardDeed } from './use-board-deed.ts'

interface RowMenuProps {
  readonly group: string
  readonly student: string
  readonly name: string
  readonly hidden: boolean
}

/** What a teacher does with one row. */
export function RowMenu({ group, student, name, hidden }: RowMenuProps) {
  const t = useTranslations('standing')
  const { busy, failed, run } = useBoardDeed()
  return (
    <details className="relative">
      <summary
        aria-label={t('menu', { name })}
        className="flex size-11 list-none items-center justify-center rounded-control text-lg text-soft hover:bg-sunk hover:text-ink [&::-webkit-details-marker]:hidden"
      >
        <span aria-hidden>⋯</span>
      </summary>
      <div className="card z-20 min-w-max p-1 max-md:w-full md:absolute md:right-0">
        <button
          type="button"
          disabled={busy}
          onClick={() => void run(() => hideStudent(group, student, !hidden))}
          className="flex min-h-11 w-full items-center rounded-control px-3 text-start text-[15px] hover:bg-sunk"
        >
          {t(hidden ? 'unhide' : 'hide')}
        </button>
        <output className="block max-w-64 px-3 text-[15px] text-wrong empty:hidden">{failed}</output>
      </div>
    </details>
  )
}

/** The student's own switch. */
export function HideMe({ group, hidden }: { readonly group: string; readonly hidden: boolean }) {
  const t = useTranslations('standing.student')
  const { busy, failed, run } = useBoardDeed()
  return (
    <div className="mt-6">
      <label className="flex min-h-11 items-center gap-3 font-medium">
        <input
          type="checkbox"
          checked={hidden}
          disabled={busy}
          onChange={(event) => void run(() => hideMe(group, event.target.checked))}
          className="size-5 shrink-0 accent-ink"
        />
        {t('hideMe')}
      </label>
      <p className="text-[15px] text-soft">{t('hideMeLine')}</p>
      <output className="block text-[15px] text-wrong empty:hidden">{failed}</output>
    </div>
  )
}
