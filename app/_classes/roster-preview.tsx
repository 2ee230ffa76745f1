'use client'

import { useTranslations } from 'next-intl'
import type { RosterLine } from './read-roster.ts'

/** What a list says, before it is added: first what is wrong in it, by line. */
export function RosterPreview({ lines }: { readonly lines: readonly RosterLine[] }) {
  const t = useTranslations('classes')
  const faulty = lines.filter(({ fault }) => fault !== null)
  const fine = lines.filter(({ fault }) => fault === null)
  const doubles = fine.filter(({ isDouble }) => isDouble).length
  return (
    <div className="grid gap-3">
      <output className="block text-[15px] text-soft empty:hidden">
        {lines.length > 0 && `${t('sum', { count: fine.length })} `}
        {faulty.length > 0 && `${t('sumFaulty', { count: faulty.length })} `}
        {doubles > 0 && t('sumDoubles', { count: doubles })}
      </output>
      {faulty.length > 0 && (
        <ul
          aria-label={t('faultyLines')}
          className="grid gap-1 rounded-control border-[1.5px] border-wrong bg-wrong-wash p-3 text-[15px]"
        >
          {faulty.map(({ line, name, fault }) => (
            <li key={line} className="wrap-anywhere">
              <span className="font-semibold text-wrong">
                <span aria-hidden>✕ </span>
                {t('line', { line: String(line) })}
              </span>{' '}
              {fault !== null && t(`faults.${fault}`)}
              {name !== '' && <span className="text-soft"> “{shortened(name)}”</span>}
            </li>
          ))}
        </ul>
      )}
      {fine.length > 0 && (
        <ol
          aria-label={t('preview')}
          className="rounded-control border border-rule px-3 py-2 text-[15px] sm:columns-2 sm:gap-x-6"
        >
          {fine.map(({ line, name, isDouble }) => (
            <li key={line} className="break-inside-avoid py-0.5 wrap-anywhere">
              {name}
              {isDouble && <span className="text-server"> · {t('double')}</span>}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name
}
