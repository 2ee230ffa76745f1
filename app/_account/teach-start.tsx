import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'

interface TeachStartProps {
  readonly name: string
  /** What runs now and what was lately. */
  readonly children?: ReactNode
}

const PLACES = [
  ['plans', 'plansLine', '/teach/plans'],
  ['classes', 'classesLine', '/teach/classes'],
  ['questions', 'questionsLine', '/teach/questions'],
] as const

export async function TeachStart({ name, children }: TeachStartProps) {
  const t = await getTranslations('account.start')
  return (
    <div className="mx-auto w-full max-w-[1240px] px-4 py-8 sm:px-7 sm:py-12">
      <h1 className="text-3xl font-semibold wrap-anywhere">{t('title', { name })}</h1>
      <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-2">
        <Link href="/teach/plans" prefetch={false} className="button button-main">
          {t('lesson')}
        </Link>
        <p className="text-soft">{t('lessonLine')}</p>
      </div>
      {children}
      <ul className="mt-8 grid gap-4 sm:grid-cols-3">
        {PLACES.map(([title, line, href]) => (
          <li key={href}>
            <Link href={href} prefetch={false} className="card block h-full p-5 hover:border-edge">
              <span className="block text-xl font-semibold">{t(title)}</span>
              <span className="mt-1 block text-soft">{t(line)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
