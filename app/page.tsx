import { getTranslations } from 'next-intl/server'
import { choiceOf } from '#app/_home/scenario-groups.ts'
import { LessonLink } from '#app/_home/lesson-link.tsx'
import { PlayPanel } from '#app/_home/play-panel.tsx'
import { WavesPicture } from '#app/_home/waves-picture.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'

interface HomePageProps {
  /** `?scenario=`: what is to be played, where a link chose it. */
  readonly searchParams?: Promise<{ readonly scenario?: string | readonly string[] }>
}

export default async function HomePage({ searchParams }: HomePageProps) {
  const t = await getTranslations()
  const asked = (await searchParams)?.scenario
  const scenario = SCENARIOS.find(({ id }) => id === asked)?.id ?? null
  return (
    <div className="mx-auto grid w-full max-w-[1120px] gap-x-14 gap-y-8 px-4 py-7 sm:px-7 lg:grid-cols-[minmax(0,1fr)_26rem] lg:py-14">
      <section className="min-w-0">
        <h1 className="text-[2rem] leading-tight font-semibold sm:text-5xl sm:leading-[1.08]">
          {t('home.title')}
        </h1>
        <p className="mt-3 max-w-[34rem] text-lg text-soft">{t('home.lead')}</p>
        <LessonLink />
        <div className="mt-6 max-lg:hidden">
          <WavesPicture />
        </div>
      </section>
      <div className="min-w-0">
        <noscript>
          <p className="mb-4 rounded-control border border-edge px-4 py-3">{t('frame.noScript')}</p>
        </noscript>
        <ClientWords of={['home', 'roles', 'scenarios', 'skills', 'doors', 'stage']}>
          <PlayPanel scenarios={SCENARIOS.map(choiceOf)} asked={scenario} />
        </ClientWords>
      </div>
      <div className="lg:hidden">
        <WavesPicture />
      </div>
    </div>
  )
}
