import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'

const FILES = [
  ['workbook', 'workbook.xlsx'],
  ['results', 'results.csv'],
  ['everything', 'class.json'],
  ['roster', 'roster.csv'],
] as const

/** What is taken out of a class as files, and the report. */
export async function FileList({ group }: { readonly group: string }) {
  const t = await getTranslations('records.files')
  const path = `/teach/classes/${group}/records`
  return (
    <section aria-labelledby="files">
      <h2 id="files" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 mb-3 text-[15px] text-soft">{t('lead')}</p>
      <ul className="card px-3 sm:px-4">
        {FILES.map(([what, file]) => (
          <FileRow key={what} title={t(what)} line={t(`${what}Line`)}>
            <a
              href={`${path}/${file}`}
              download
              aria-label={t('downloadOf', { what: t(what) })}
              className="button"
            >
              {t('download')}
            </a>
          </FileRow>
        ))}
        <FileRow title={t('report')} line={t('reportLine')}>
          <Link
            href={`${path}/report`}
            prefetch={false}
            aria-label={t('openOf', { what: t('report') })}
            className="button"
          >
            {t('open')}
          </Link>
        </FileRow>
      </ul>
    </section>
  )
}

interface FileRowProps {
  readonly title: string
  readonly line: string
  readonly children: ReactNode
}

function FileRow({ title, line, children }: FileRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule py-3 last:border-0">
      <span className="min-w-0 flex-[1_1_14rem]">
        <span className="block font-semibold">{title}</span>
        <span className="block text-[15px] text-soft">{line}</span>
      </span>
      {children}
    </li>
  )
}
