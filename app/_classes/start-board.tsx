import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ClassCards, type ListedClass } from './class-cards.tsx'
import { LessonList } from './lesson-list.tsx'
import type { ListedLesson } from './listed-lesson.ts'

interface StartBoardProps {
  /** Those that run. */
  readonly lessons: readonly ListedLesson[]
  /** Those that have ended, the latest first: what they came to is looked at. */
  readonly past: readonly ListedLesson[]
  /** The latest first. */
  readonly plans: readonly { readonly id: string; readonly title: string; readonly changed: string }[]
  readonly classes: readonly ListedClass[]
}

/** What a teacher goes on with: lessons that run, the last plans, the classes. What there is none of is left out. */
export async function StartBoard({ lessons, past, plans, classes }: StartBoardProps) {
  const t = await getTranslations('classes.start')
  return (
    <div className="mt-8 grid gap-8 empty:hidden">
      {lessons.length > 0 && (
        <Part id="running" title={t('running')}>
          <LessonList lessons={lessons} />
        </Part>
      )}
      {plans.length > 0 && (
        <Part id="last-plans" title={t('plans')}>
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {plans.map(({ id, title, changed }) => (
              <li key={id} className="card grid content-between gap-3 p-4">
                <span>
                  <Link
                    href={`/teach/plans/${id}`}
                    className="link inline-block py-1.5 text-lg leading-snug font-semibold wrap-anywhere decoration-transparent"
                  >
                    {title}
                  </Link>
                  <span className="block text-[15px] text-soft">{t('changed', { when: changed })}</span>
                </span>
                <Link
                  href={`/teach/plans/${id}/start`}
                  aria-label={t('startOf', { title })}
                  className="button justify-self-start"
                >
                  {t('start')}
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {classes.length > 0 && (
        <Part id="own-classes" title={t('classes')}>
          <ClassCards classes={classes} />
        </Part>
      )}
      {past.length > 0 && (
        <Part id="past-lessons" title={t('past')}>
          <LessonList lessons={past} />
        </Part>
      )}
    </div>
  )
}

interface PartProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

function Part({ id, title, children }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
