import { getTranslations } from 'next-intl/server'
import { BANK, bankOf } from '#content/questions/bank.ts'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import { LANGUAGES } from '#app/_words/languages.ts'
import type { ChapterTitles } from './set-reader.tsx'

/** The lesson's own questions, all of them or by chapter, as files to save. */
export async function BankFiles({ titles }: { readonly titles: ChapterTitles }) {
  const t = await getTranslations('sets')
  return (
    <section aria-labelledby="bank-files" className="mt-12">
      <h2 id="bank-files" className="text-xl font-semibold">
        {t('bank')}
      </h2>
      <p className="mt-1 text-soft">{t('bankLead')}</p>
      <ul className="card mt-3 px-4 sm:px-5">
        <BankFile name={t('all')} count={BANK.length} chapter={null} />
        {CHAPTER_IDS.map((chapter) => (
          <BankFile
            key={chapter}
            name={titles[chapter] ?? chapter}
            count={bankOf(chapter).length}
            chapter={chapter}
          />
        ))}
      </ul>
    </section>
  )
}

interface BankFileProps {
  readonly name: string
  readonly count: number
  /** Null: the whole bank. */
  readonly chapter: string | null
}

async function BankFile({ name, count, chapter }: BankFileProps) {
  const t = await getTranslations('sets')
  const address = `/api/questions/export?${chapter === null ? '' : `chapter=${chapter}&`}format=`
  return (
    <li className="grid gap-x-6 border-rule py-2 not-first:border-t md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <span className={chapter === null ? 'font-semibold' : ''}>
        {name} <span className="text-[13px] whitespace-nowrap text-soft">{t('holds', { count })}</span>
      </span>
      <span className="flex flex-wrap gap-x-5">
        <FileLink href={`${address}json`} format={t('saveJson')} name={name} />
        {LANGUAGES.map((one) => (
          <FileLink
            key={one}
            href={`${address}gift&language=${one}`}
            format={t(`saveGift.${one}`)}
            name={name}
          />
        ))}
      </span>
    </li>
  )
}

interface FileLinkProps {
  readonly href: string
  readonly format: string
  readonly name: string
}

async function FileLink({ href, format, name }: FileLinkProps) {
  const t = await getTranslations('sets')
  return (
    <a
      href={href}
      download
      aria-label={t('saveOf', { format, name })}
      className="link inline-flex min-h-11 items-center text-[15px]"
    >
      {format}
    </a>
  )
}
