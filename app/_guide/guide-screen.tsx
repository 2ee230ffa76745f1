import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { CSSProperties, ReactNode } from 'react'
import { type GuidePage, guideMinutes } from '#content/guide/guide.ts'
import { CLOSE_WORDS } from '#app/_figures/close/close-words.ts'
import { CloseFigure } from '#app/_figures/close/close-figure.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'
import { wordsOf } from '#app/_words/words.ts'
import { GuideMistakes } from './guide-mistakes.tsx'
import { GuideMoves } from './guide-moves.tsx'
import { guideMoves } from './moves-of.ts'
import { PrintButton } from './print-button.tsx'

interface GuideScreenProps {
  readonly scenario: string
  readonly page: GuidePage
}

/** How much smaller a page with so many moves is printed, so that it is one. */
function fitFor(moves: number): number {
  if (moves > 10) return 0.84
  return moves > 7 ? 0.9 : 1
}

/** All that a teacher needs for one scenario, on paper too: nothing of it hangs on being clicked. */
export async function GuideScreen({ scenario, page }: GuideScreenProps) {
  const t = await getTranslations('guide')
  const told = wordsOf(await getLocale()).scenarios[scenario as 'four-waves']
  return (
    <article
      className="mx-auto w-full max-w-[1000px] px-4 py-6 sm:px-7 sm:py-8 print:max-w-none print:p-0 print:text-[9.5pt] print:leading-snug print:[zoom:var(--fit)]"
      style={{ '--fit': fitFor(guideMoves(scenario).length) } as CSSProperties}
    >
      <Link
        href="/teach/guide"
        className="link inline-flex min-h-11 items-center text-[15px] text-soft print:hidden"
      >
        {t('back')}
      </Link>
      <p className="text-[15px] text-soft print:text-[9pt]">{t('title')}</p>
      <h1 className="text-[1.75rem] leading-tight font-semibold wrap-anywhere sm:text-4xl print:text-[18pt]">
        {told.title}
      </h1>
      <p className="mt-1 max-w-[42rem] text-lg text-soft print:text-[10pt]">{told.line}</p>
      <p className="mt-2 font-medium">{t('minutes', { minutes: String(guideMinutes(scenario)) })}</p>
      <div className="mt-3 mb-6 flex flex-wrap gap-2 print:hidden">
        <ClientWords of={['guide']}>
          <PrintButton />
        </ClientWords>
        <Link href={`/?scenario=${scenario}`} className="button">
          {t('play')}
        </Link>
      </div>
      <div className="grid gap-7 print:mt-3 print:gap-3">
        <Part title={t('say')}>
          <blockquote className="max-w-[42rem] border-l-4 border-client pl-4 text-lg leading-relaxed print:max-w-none print:text-[11pt] print:leading-snug">
            {page.say}
          </blockquote>
        </Part>
        <Part title={t('watch')}>
          <p className="max-w-[42rem] print:max-w-none">{page.watch}</p>
        </Part>
        <Part title={t('mistakes')}>
          <GuideMistakes mistakes={page.mistakes} />
        </Part>
        <div className="grid items-start gap-x-8 gap-y-7 lg:grid-cols-[minmax(0,1fr)_22rem] print:grid-cols-[minmax(0,1fr)_6.4cm] print:gap-x-4">
          <section>
            <h2 className="mb-1 text-xl font-semibold print:text-[12pt]">{t('moves')}</h2>
            <p className="mb-3 max-w-[42rem] text-[15px] text-soft print:mb-1.5 print:text-[9pt]">
              {t('movesLine')}
            </p>
            <GuideMoves scenario={scenario} />
          </section>
          <Part title={t('drawing')}>
            <ClientWords of={CLOSE_WORDS}>
              <div className="print:[&_svg]:max-h-[20cm]">
                <CloseFigure scenario={scenario} />
              </div>
            </ClientWords>
          </Part>
        </div>
        <Part title={t('lesson')}>
          <p className="max-w-[42rem] print:max-w-none">{told.lesson}</p>
          <p className="mt-2 max-w-[42rem] text-[15px] text-soft print:max-w-none print:text-[9pt]">
            {told.realWorld}
          </p>
        </Part>
      </div>
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="break-inside-avoid">
      <h2 className="mb-2 text-xl font-semibold print:mb-1 print:text-[12pt]">{title}</h2>
      {children}
    </section>
  )
}
