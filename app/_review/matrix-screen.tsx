import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { MatrixGrid } from './matrix-grid.tsx'
import { MatrixTable } from './matrix-table.tsx'
import type { ReadAssignmentReview } from './review-types.ts'

/** An assignment afterwards: who has done what, and how well. */
export async function MatrixScreen({ review }: { readonly review: ReadAssignmentReview }) {
  const t = await getTranslations('review')
  const { assignment, line, students, matrix } = review
  return (
    <div className="mx-auto w-full max-w-[1240px] px-4 py-6 sm:px-7 sm:py-8">
      <Link
        href={`/teach/classes/${line.id}/assignments`}
        className="link inline-flex min-h-11 items-center text-[15px] text-soft"
      >
        {t('back', { name: line.name })}
      </Link>
      <h1 className="text-[1.75rem] leading-tight font-semibold wrap-anywhere sm:text-4xl">
        {assignment.title}
      </h1>
      <div className="mt-2 flex flex-wrap items-center gap-x-5">
        <p className="text-soft">{t(`matrix.counts.${assignment.counts}`)}</p>
        <Link
          href={`/teach/classes/${line.id}/review?assignment=${assignment.id}`}
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
        >
          {t('openReview')}
        </Link>
      </div>
      <h2 className="mt-4 text-xl font-semibold">{t('matrix.title')}</h2>
      {students.length === 0 ? (
        <p className="mt-1 text-soft">{t('matrix.noStudents')}</p>
      ) : (
        <>
          <Legend />
          <MatrixGrid label={t('matrix.region')}>
            <MatrixTable assignment={assignment} students={students} matrix={matrix} />
          </MatrixGrid>
        </>
      )}
    </div>
  )
}

async function Legend() {
  const t = await getTranslations('review.matrix')
  const signs = [
    ['–', t('notBegun')],
    ['…', t('begun')],
    ['✓', t('done')],
    ['⚑', t('late')],
    ['✎', t('overridden')],
    ['¶', t('note')],
  ] as const
  return (
    <div className="mt-1 mb-3 text-[14px] text-soft">
      <p className="max-sm:hidden">{t('keys')}</p>
      <ul aria-label={t('legend')} className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5">
        {signs.map(([sign, name]) => (
          <li key={sign}>
            <span aria-hidden className="font-mono text-ink">
              {sign}
            </span>{' '}
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}
