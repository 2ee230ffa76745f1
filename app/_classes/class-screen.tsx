import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ClientWords } from '#app/_words/client-words.tsx'
import type { ownClasses } from '#server/web.ts'
import { ClassHead } from './class-head.tsx'
import { CoTeachers } from './co-teachers.tsx'
import { LessonList } from './lesson-list.tsx'
import type { ListedLesson } from './listed-lesson.ts'
import { Roster } from './roster.tsx'

type OwnClasses = NonNullable<Awaited<ReturnType<typeof ownClasses>>>
export type ShownClass = NonNullable<Awaited<ReturnType<OwnClasses['read']>>>

interface ClassScreenProps {
  readonly shown: ShownClass
  /** Those that run first, then the newest. */
  readonly lessons: readonly ListedLesson[]
}

/** All that the teachers of a class see of it. */
export async function ClassScreen({ shown, lessons }: ClassScreenProps) {
  const t = await getTranslations('classes')
  const { relativeTime } = await getFormatter()
  const { id, name, isOwner, isArchived } = shown
  const now = Date.now()
  const invitations = shown.invitations.map((one) => ({
    id: one.id,
    made: relativeTime(Math.min(one.createdAt, now), now),
    ends: relativeTime(one.expiresAt, now),
  }))
  // Which seat a student has is not this page's business.
  const students = shown.roster.map((one) => ({ student: one.student, name: one.name }))
  return (
    <div className="mx-auto w-full max-w-[1100px] px-4 py-6 sm:px-7 sm:py-8">
      <Link href="/teach/classes" className="link inline-flex min-h-11 items-center text-[15px] text-soft">
        {t('back')}
      </Link>
      <ClientWords of={['classes']}>
        <ClassHead key={name} id={id} name={name} isOwner={isOwner} isArchived={isArchived} />
        <div className="grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
          <Roster group={id} students={students} isFixed={isArchived} />
          <div className="grid gap-10">
            <section aria-labelledby="class-homework">
              <h2 id="class-homework" className="mb-3 text-xl font-semibold">
                {t('homework.title')}
              </h2>
              <Link href={`/teach/classes/${id}/assignments`} className="button">
                {t('homework.go')}
              </Link>
              <Link href={`/teach/classes/${id}/review`} prefetch={false} className="button mt-2">
                {t('homework.review')}
              </Link>
              <Link href={`/teach/classes/${id}/board`} prefetch={false} className="button mt-2">
                {t('board')}
              </Link>
            </section>
            <section aria-labelledby="lessons">
              <h2 id="lessons" className="mb-3 text-xl font-semibold">
                {t('lessons.title')}
              </h2>
              {lessons.length === 0 && <p className="text-soft">{t('lessons.none')}</p>}
              <LessonList lessons={lessons} />
              {!isArchived && (
                <Link href="/teach/plans" className="button mt-3">
                  {t('lessons.start')}
                </Link>
              )}
            </section>
            <CoTeachers
              group={id}
              teachers={shown.teachers}
              invitations={invitations}
              isOwner={isOwner}
              isArchived={isArchived}
            />
            <Link
              href={`/teach/classes/${id}/records`}
              prefetch={false}
              className="button justify-self-start"
            >
              {t('records')}
            </Link>
          </div>
        </div>
      </ClientWords>
    </div>
  )
}
