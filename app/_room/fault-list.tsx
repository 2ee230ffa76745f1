'use client'

import { useTranslations } from 'next-intl'
import type { SetFault } from '#core/contract/new-session.ts'
import { RichText } from '#app/_question/rich-text.tsx'

interface FaultListProps {
  readonly faults: readonly SetFault[]
  /** Nothing is wrong: this is only not as it was in the file. */
  readonly asNotes?: boolean
}

/** What is wrong in a file, each with where it stands. */
export function FaultList({ faults, asNotes = false }: FaultListProps) {
  const t = useTranslations('room.source')
  if (faults.length === 0) return null
  return (
    <section
      className={`mt-2 rounded-control border px-3 py-2.5 ${asNotes ? 'border-edge' : 'border-wrong bg-wrong-wash'}`}
    >
      <h3 className={`font-semibold ${asNotes ? '' : 'text-wrong'}`}>{t(asNotes ? 'notes' : 'faults')}</h3>
      <ul className="mt-1 grid max-h-64 gap-1.5 overflow-y-auto text-[15px] leading-snug">
        {faults.map(({ line, question, message }) => (
          <li key={`${line} ${question} ${message}`}>
            <span className="font-mono text-[13px] font-semibold">
              {line === null ? t('whole') : t('line', { line: String(line) })}
              {question === null ? '' : ` · ${question}`}
            </span>
            <span className="block">
              <RichText text={message} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
