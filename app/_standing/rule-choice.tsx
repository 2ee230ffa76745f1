'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { BOARDS, type BoardRule } from '#core/homework/assignment.ts'
import { setBoard } from './standing-actions.ts'
import { useBoardDeed } from './use-board-deed.ts'

/** What students see of each other, as their teacher decides it. */
export function RuleChoice({ group, board }: { readonly group: string; readonly board: BoardRule }) {
  const t = useTranslations('standing')
  const { busy, failed, run } = useBoardDeed()
  const [kept, setKept] = useState(false)

  async function choose(wanted: BoardRule): Promise<void> {
    setKept(false)
    setKept(await run(() => setBoard(group, wanted)))
  }

  return (
    <fieldset className="mt-10 max-w-[42rem]" disabled={busy}>
      <legend className="text-xl font-semibold">{t('rule')}</legend>
      <p className="text-soft">{t('ruleLine')}</p>
      <div className="mt-2 flex flex-wrap gap-x-6">
        {BOARDS.map((one) => (
          <label key={one} className="flex min-h-11 items-center gap-3">
            <input
              type="radio"
              name="board"
              value={one}
              checked={board === one}
              onChange={() => void choose(one)}
              className="size-5 shrink-0 accent-ink"
            />
            {t(`rules.${one}`)}
          </label>
        ))}
      </div>
      <output className={`block min-h-6 text-[15px] ${failed === '' ? 'text-ok' : 'text-wrong'}`}>
        {failed === '' && kept ? t('ruleKept') : failed}
      </output>
    </fieldset>
  )
}
