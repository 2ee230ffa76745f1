import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { guideMinutes } from '#content/guide/guide.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { wordsOf } from '#app/_words/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('guide')
  return { title: t('title') }
}

export default async function GuidesPage() {
  await requireTeacher('/teach/guide')
  const t = await getTranslations('guide')
  const words = wordsOf(await getLocale()).scenarios
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 py-8 sm:px-7 sm:py-10">
      <h1 className="text-[2rem] leading-tight font-semibold sm:text-4xl">{t('title')}</h1>
      <p className="mt-2 mb-7 max-w-[42rem] text-lg text-soft">{t('lead')}</p>
      <ol className="grid gap-3 sm:grid-cols-2">
        {SCENARIOS.map(({ id }) => {
          const { title, line } = words[id as 'four-waves']
          return (
            <li key={id}>
              <Link href={`/teach/guide/${id}`} className="card block h-full p-4 hover:border-edge">
                <span className="block text-lg leading-snug font-semibold">{title}</span>
                <span className="mt-0.5 block text-[15px] text-soft">{line}</span>
                <span className="mt-1 block text-[15px] text-soft">
                  {t('minutes', { minutes: String(guideMinutes(id)) })}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
