import { getLocale, getTranslations } from 'next-intl/server'
import type { AnsweredPart, QuestionStats } from '#core/review/question-stats.ts'
import { RichText } from '#app/_question/rich-text.tsx'
import { percentOf } from './percent.ts'
import { readPartWords } from './read-part-words.ts'
import { reviewNames } from './review-names.ts'
import { sayPart } from './say-part.ts'

/** Shown before the others are asked for. */
const SHOWN = 12

/** Questions by how hard they were, each with how well it tells people apart, and with what was answered. */
export async function QuestionSection({ questions }: { readonly questions: readonly QuestionStats[] }) {
  const t = await getTranslations('review.questions')
  const [first, rest] = [questions.slice(0, SHOWN), questions.slice(SHOWN)]
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 max-w-[42rem] text-soft">{t(questions.length === 0 ? 'none' : 'lead')}</p>
      {questions.length > 0 && <p className="mt-1 max-w-[42rem] text-[14px] text-soft">{t('how')}</p>}
      <QuestionList questions={first} />
      {rest.length > 0 && (
        <details className="mt-3">
          <summary className="button">{t('more', { count: rest.length })}</summary>
          <QuestionList questions={rest} />
        </details>
      )}
    </section>
  )
}

function QuestionList({ questions }: { readonly questions: readonly QuestionStats[] }) {
  return (
    <ol className="mt-4 grid gap-3">
      {questions.map((stats) => (
        <QuestionCard key={`${stats.asked.id} ${stats.asked.prompt.en}`} stats={stats} />
      ))}
    </ol>
  )
}

async function QuestionCard({ stats }: { readonly stats: QuestionStats }) {
  const t = await getTranslations('review.questions')
  const language = await getLocale()
  const { asked, answers, right, parts } = stats
  const percent = percentOf(right / answers)
  return (
    <li className="card p-4 sm:p-5">
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <h3 className="leading-snug font-semibold wrap-anywhere">
          <RichText text={asked.prompt[language]} />
        </h3>
        <div>
          <p className="font-mono text-lg font-semibold tabular-nums">{t('right', { percent })}</p>
          <span aria-hidden className="mt-1 block h-2 overflow-hidden rounded-full bg-rule/70">
            <span className="block h-full rounded-full bg-ok" style={{ width: `${percent}%` }} />
          </span>
          <p className="mt-1 text-[14px] text-soft">{t('of', { right, answers })}</p>
        </div>
      </div>
      <Discriminates discrimination={stats.discrimination} />
      <details className="mt-1">
        <summary className="inline-flex min-h-11 items-center text-[15px]">
          <span className="link">{t('distribution')}</span>
        </summary>
        <ul className="mt-1 grid gap-2.5">
          {parts.map((part) => (
            <Part key={part.what} part={part} stats={stats} />
          ))}
        </ul>
      </details>
    </li>
  )
}

async function Discriminates({ discrimination }: Pick<QuestionStats, 'discrimination'>) {
  const t = await getTranslations('review.questions')
  if (typeof discrimination !== 'number')
    return (
      <p className="mt-2 text-[14px] text-soft">{t(discrimination === 'too-few' ? 'tooFew' : 'allAlike')}</p>
    )
  // Bounds as Ebel and Frisbie (1991) have them.
  const band =
    discrimination < 0 ? 'turned' : discrimination < 0.2 ? 'poor' : discrimination < 0.3 ? 'fair' : 'good'
  return (
    <p className="mt-2 text-[15px]">
      <span className="font-mono">{t('discrimination', { value: signed(discrimination) })}</span>
      <span className={band === 'turned' ? 'text-wrong' : 'text-soft'}>
        : {t(`discriminationIs.${band}`)}
      </span>
    </p>
  )
}

function signed(value: number): string {
  return value.toFixed(2).replace('-', '−')
}

async function Part({ part, stats }: { readonly part: AnsweredPart; readonly stats: QuestionStats }) {
  const t = await getTranslations('review.questions')
  const language = await getLocale()
  const names = await reviewNames()
  const { what, count, isRight, misconception } = part
  const share = percentOf(count / stats.answers)
  return (
    <li>
      <p className="text-[15px] wrap-anywhere">
        {isRight && (
          <span className="font-semibold text-ok">
            <span aria-hidden>✓ </span>
            <span className="sr-only">{t('key')}: </span>
          </span>
        )}
        <RichText text={sayPart(stats.asked, what, language, await readPartWords())} />
      </p>
      <span className="mt-1 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2.5">
        <span aria-hidden className="h-2 overflow-hidden rounded-full bg-rule/70">
          <span
            className={`block h-full rounded-full ${isRight ? 'bg-ok' : 'bg-edge'}`}
            style={{ width: `${share}%` }}
          />
        </span>
        <span className="min-w-[4.75rem] text-end font-mono text-[13px] text-soft tabular-nums">
          {count} · {share}%
        </span>
      </span>
      {misconception !== null && (
        <p className="text-[14px] text-soft">
          <RichText text={t('believes', { name: names.belief(misconception) })} />
        </p>
      )}
    </li>
  )
}
