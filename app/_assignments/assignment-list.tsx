import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { QuietLink } from '#app/_plans/quiet-button.tsx'
import type { ListedAssignment } from './listed-assignment.ts'
import { PhaseChip } from './phase-chip.tsx'
import { ShareToggle } from './share-toggle.tsx'

interface ListProps {
  readonly assignments: readonly ListedAssignment[]
  /** Under which students reach the page. */
  readonly origins: readonly string[]
}

/** The homework of a class, and how far everybody is. */
export async function AssignmentList({ assignments, origins }: ListProps) {
  const t = await getTranslations('assignments')
  if (assignments.length === 0) return <p className="max-w-[42rem] text-soft">{t('none')}</p>
  return (
    <ul className="grid gap-3">
      {assignments.map((one) => (
        <li key={one.id}>
          <article aria-label={one.title} className="card p-4 sm:p-5">
            <div className="grid items-start gap-x-6 gap-y-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,15rem)]">
              <div className="min-w-0">
                <h2 className="text-lg leading-snug font-semibold wrap-anywhere">
                  <Link
                    href={`/teach/assignments/${one.id}`}
                    className="link inline-block py-1.5 decoration-transparent"
                  >
                    {one.title}
                  </Link>
                </h2>
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[15px] text-soft">
                  <PhaseChip phase={one.phase} />
                  <span>
                    {one.when} · {t('holds', { count: one.activities })}
                  </span>
                </p>
              </div>
              <Progress {...one} />
            </div>
            <div className="mt-2 -ml-2.5 flex flex-wrap">
              <QuietLink
                label={t('reviewOf', { title: one.title })}
                href={`/teach/assignments/${one.id}/review`}
              >
                {t('review')}
              </QuietLink>
              <QuietLink label={t('editOf', { title: one.title })} href={`/teach/assignments/${one.id}`}>
                {t('edit')}
              </QuietLink>
              <ShareToggle title={one.title} code={one.code} origins={origins} />
            </div>
          </article>
        </li>
      ))}
    </ul>
  )
}

type ProgressProps = Pick<ListedAssignment, 'students' | 'done' | 'begun'>

/** How many have finished it and how many have begun, of all on the roster. */
export async function Progress({ students, done, begun }: ProgressProps) {
  const t = await getTranslations('assignments')
  const share = (count: number): string => `${students === 0 ? 0 : (100 * count) / students}%`
  return (
    <div>
      <p className="text-[15px]">{t('progress', { done, students })}</p>
      <div aria-hidden className="relative mt-1.5 h-2 overflow-hidden rounded-full bg-rule">
        <span className="absolute inset-y-0 left-0 bg-edge" style={{ width: share(begun) }} />
        <span className="absolute inset-y-0 left-0 bg-ok" style={{ width: share(done) }} />
      </div>
      <p className="mt-1 text-[14px] text-soft">
        {begun === 0 ? t('begunNobody') : t('begun', { count: begun })}
      </p>
    </div>
  )
}
