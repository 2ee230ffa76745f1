import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { MISCONCEPTIONS } from '#core/quiz/misconception.ts'
import type { SharedBelief } from '#core/review/shared-beliefs.ts'
import { RichText } from '#app/_question/rich-text.tsx'
import { reviewNames } from './review-names.ts'

/** Shown before the others are asked for. */
const SHOWN = 9

interface BeliefSectionProps {
  readonly beliefs: readonly SharedBelief[]
  /** Where the replays lead back to. */
  readonly from: string
}

/** What was believed that is not so, each with replays of different pairs to talk about. */
export async function BeliefSection({ beliefs, from }: BeliefSectionProps) {
  const t = await getTranslations('review.beliefs')
  return (
    <section aria-labelledby="beliefs">
      <h2 id="beliefs" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 max-w-[42rem] text-soft">{t(beliefs.length === 0 ? 'none' : 'lead')}</p>
      <BeliefList beliefs={beliefs.slice(0, SHOWN)} from={from} />
      {beliefs.length > SHOWN && (
        <details className="mt-3">
          <summary className="button">{t('more', { count: beliefs.length - SHOWN })}</summary>
          <BeliefList beliefs={beliefs.slice(SHOWN)} from={from} />
        </details>
      )}
    </section>
  )
}

function BeliefList({ beliefs, from }: BeliefSectionProps) {
  return (
    <ol className="mt-4 grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {beliefs.map((belief) => (
        <BeliefCard key={belief.code} belief={belief} from={from} />
      ))}
    </ol>
  )
}

async function BeliefCard({ belief, from }: { readonly belief: SharedBelief; readonly from: string }) {
  const t = await getTranslations('review.beliefs')
  const names = await reviewNames()
  const { code, times, students, sure, examples } = belief
  const name = names.belief(code)
  const isSaid = MISCONCEPTIONS.some((one) => one === code)
  return (
    <li className={`card flex flex-col gap-1.5 p-4 ${sure > 0 ? 'border-wrong' : ''}`}>
      {sure > 0 && (
        <p className="text-[14px] font-semibold text-wrong">
          <span aria-hidden>▲ </span>
          {t('sure', { count: sure })}
        </p>
      )}
      <h3 className="font-semibold">
        {isSaid ? (
          <q>
            <RichText text={name} />
          </q>
        ) : (
          <RichText text={name} />
        )}
      </h3>
      <p className="text-[15px]">
        <RichText text={names.fact(code)} />
      </p>
      <p className="text-[14px] text-soft">{t('times', { students, times })}</p>
      <span className="grow" />
      {examples.length === 0 ? (
        <p className="text-[14px] text-soft">{t('inAnswers')}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-x-1">
          <span className="text-[14px] text-soft">{t('show', { count: examples.length })}</span>
          {examples.map(({ match, step }, index) => (
            <Link
              key={match}
              prefetch={false}
              href={`/teach/matches/${match}?step=${step}&from=${encodeURIComponent(from)}`}
              aria-label={t('replayOf', { nth: index + 1, name })}
              className="link inline-flex min-h-11 min-w-11 items-center justify-center px-1.5 text-[15px] font-medium"
            >
              {index + 1}
            </Link>
          ))}
        </div>
      )}
    </li>
  )
}
