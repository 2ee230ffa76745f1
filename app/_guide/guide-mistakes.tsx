import { getLocale, getTranslations } from 'next-intl/server'
import type { Reason } from '#core/teardown/rejection.ts'
import { wordsOf } from '#app/_words/words.ts'

interface GuideMistakesProps {
  /** What to say, by the code of the refusal. */
  readonly mistakes: Readonly<Record<string, string>>
}

/** The refusal as students read it, and what helps beside it. */
export async function GuideMistakes({ mistakes }: GuideMistakesProps) {
  const t = await getTranslations('guide')
  const { refusals } = wordsOf(await getLocale())
  return (
    <ol className="grid gap-3 md:grid-cols-3 print:grid-cols-3 print:gap-2">
      {Object.entries(mistakes).map(([code, help]) => {
        const { title, rule } = refusals[code as Reason]
        return (
          <li key={code} className="card p-4 break-inside-avoid print:p-2.5">
            <h3 className="font-semibold text-wrong">
              <span aria-hidden>✕ </span>
              {title}
            </h3>
            <p className="mt-1 text-[15px] leading-snug text-soft print:text-[9pt]">{rule}</p>
            <p className="mt-2.5 text-[13px] font-semibold print:mt-1 print:text-[9pt]">{t('help')}</p>
            <p className="leading-snug">{help}</p>
          </li>
        )
      })}
    </ol>
  )
}
