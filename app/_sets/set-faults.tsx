'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FileFault } from '#content/question-files/parse-question-set.ts'
import { sayFault } from '#content/question-files/say-fault.ts'
import { RichText } from '#app/_question/rich-text.tsx'

interface FaultsProps {
  readonly faults: readonly FileFault[]
}

/** What is wrong in a file, from the top down, each with what to do. */
export function SetFaults({ faults }: FaultsProps) {
  const t = useTranslations('sets')
  return (
    <section className="rounded-card border-[1.5px] border-wrong bg-wrong-wash p-4 sm:p-5">
      <p role="alert" className="font-semibold text-wrong">
        <span aria-hidden>✕ </span>
        {t('faulty', { count: faults.length })}
      </p>
      <FaultLines faults={faults} />
    </section>
  )
}

/** Sentences by line. */
export function FaultLines({ faults }: FaultsProps) {
  const t = useTranslations('sets')
  const language = useLocale()
  return (
    <ol className="mt-3 grid gap-2.5">
      {faults.map((fault, index) => (
        <li
          // oxlint-disable-next-line react/no-array-index-key -- two may read the same, and the list never changes
          key={index}
          className="grid min-w-0 gap-x-4 gap-y-0.5 border-t border-rule pt-2.5 sm:grid-cols-[6.5rem_minmax(0,1fr)]"
        >
          <span className="font-mono text-[15px] font-semibold">
            {fault.line === null ? t('nowhere') : t('line', { line: String(fault.line) })}
          </span>
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <RichText text={sayFault(fault, language)} />
            <span className="block font-mono text-[13px] text-soft empty:hidden">
              {[fault.question, fault.path.join('.')].filter(Boolean).join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
