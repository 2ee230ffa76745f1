'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FileFault } from '#content/question-files/parse-question-set.ts'
import { sayFault } from '#content/question-files/say-fault.ts'
import { LANGUAGES } from '#app/_words/languages.ts'

/** What is wrong in a file, from the top down, each with what to do. */
export function SetFaults({ faults }: { readonly faults: readonly FileFault[] }) {
  const t = useTranslations('sets')
  const locale = useLocale()
  const language = LANGUAGES.find((one) => one === locale) ?? 'en'
  return (
    <>
      <p className="font-medium">{t('faulty', { count: faults.length })}</p>
      <ol className="mt-2 flex flex-col gap-2">
        {faults.map((fault) => (
          <li key={`${fault.path.join('.')} ${fault.code}`} className="border-t border-edge pt-2 break-words">
            <span className="font-mono text-[15px]">
              {fault.line === null ? t('nowhere') : t('line', { line: String(fault.line) })}
              {fault.question !== null && ` · ${t('question', { id: fault.question })}`}
              {fault.path.length > 0 && ` · ${fault.path.join('.')}`}
            </span>
            <br />
            {sayFault(fault, language)}
          </li>
        ))}
      </ol>
    </>
  )
}
