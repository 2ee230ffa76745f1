import { getLocale, getTranslations } from 'next-intl/server'
import { SETS } from '#content/questions/bank.ts'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import { LANGUAGES } from '#app/_words/languages.ts'

/** The lesson's own questions, chapter by chapter, as files to save. */
export async function BankFiles() {
  const t = await getTranslations('sets')
  const locale = await getLocale()
  const language = LANGUAGES.find((one) => one === locale) ?? 'en'
  return (
    <section aria-labelledby="bank-files" className="mt-12">
      <h2 id="bank-files" className="text-xl font-semibold">
        {t('bank')}
      </h2>
      <p className="mt-1 text-soft">{t('bankLead')}</p>
      <ul className="mt-4 flex flex-col gap-1">
        {CHAPTER_IDS.map((chapter) => (
          <li key={chapter} className="flex flex-wrap items-center gap-x-4 border-t border-edge py-2">
            <span className="min-w-0 basis-64">{SETS[chapter].title[language]}</span>
            <FileLink href={`/api/questions/export?chapter=${chapter}&format=json`} label={t('saveJson')} />
            {LANGUAGES.map((one) => (
              <FileLink
                key={one}
                href={`/api/questions/export?chapter=${chapter}&format=gift&language=${one}`}
                label={t(`saveGift.${one}`)}
              />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function FileLink({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <a href={href} download className="inline-flex min-h-11 items-center underline underline-offset-4">
      {label}
    </a>
  )
}
