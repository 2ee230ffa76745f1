import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ClientWords } from '#app/_words/client-words.tsx'
import { BeliefSection } from './belief-section.tsx'
import { FilterForm, type SaidFilter } from './filter-form.tsx'
import { HeatSection } from './heat-section.tsx'
import { QuestionSection } from './question-section.tsx'
import type { ReadClassReview } from './review-types.ts'

interface ClassReviewScreenProps {
  readonly review: ReadClassReview
  /** As the address has it. */
  readonly said: SaidFilter
}

/** What was hard for a class: where, which beliefs, which questions. */
export async function ClassReviewScreen({ review, said }: ClassReviewScreenProps) {
  const t = await getTranslations('review')
  const { dateTime } = await getFormatter()
  const { line, matches, answers, heat, beliefs, questions } = review
  const lessons = review.lessons.map(({ id, code, createdAt }) => {
    return { id, name: t('filter.lessonOn', { date: dateTime(createdAt, { dateStyle: 'medium' }), code }) }
  })
  const assignments = review.assignments.map(({ id, title }) => ({ id, name: title }))
  return (
    <div className="mx-auto w-full max-w-[1100px] px-4 py-6 sm:px-7 sm:py-8">
      <Link
        href={`/teach/classes/${line.id}`}
        className="link inline-flex min-h-11 items-center text-[15px] text-soft"
      >
        {t('back', { name: line.name })}
      </Link>
      <h1 className="text-[1.75rem] leading-tight font-semibold wrap-anywhere sm:text-4xl">
        {t('of.title', { name: line.name })}
      </h1>
      <p className="mt-2 max-w-[42rem] text-soft">{t('of.lead')}</p>
      <ClientWords of={['review']}>
        <FilterForm assignments={assignments} lessons={lessons} said={said} />
      </ClientWords>
      <p className="mt-4 text-[15px] text-soft">
        {t('of.matches', { count: matches.total })} · {t('of.answers', { count: answers.total })}
      </p>
      <Bounded name="matchesOf" {...matches} />
      <Bounded name="answersOf" {...answers} />
      <div className="mt-8 grid gap-12">
        <HeatSection heat={heat} />
        <BeliefSection beliefs={beliefs} from={`/teach/classes/${line.id}/review`} />
        <QuestionSection questions={questions} />
      </div>
    </div>
  )
}

interface BoundedProps {
  readonly name: 'matchesOf' | 'answersOf'
  readonly read: number
  readonly total: number
}

async function Bounded({ name, read, total }: BoundedProps) {
  const t = await getTranslations('review.of')
  return read < total && read > 0 ? (
    <p className="mt-1 text-[15px] font-medium">{t(name, { read, total })}</p>
  ) : null
}
