import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { PlanChoices } from '#app/_plans/plan-choices.ts'
import { QuietLink } from '#app/_plans/quiet-button.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'
import type { ownAssignments } from '#server/web.ts'
import { AssignmentEditor } from './assignment-editor.tsx'
import { timesOf } from './assignment-form.ts'
import { Progress } from './assignment-list.tsx'
import { ASSIGNMENT_WORDS } from './assignment-words.ts'
import { PhaseChip } from './phase-chip.tsx'
import { RemoveAssignment } from './remove-assignment.tsx'
import { ShareHomework } from './share-homework.tsx'

type OwnAssignments = NonNullable<Awaited<ReturnType<typeof ownAssignments>>>
export type ReadAssignment = NonNullable<Awaited<ReturnType<OwnAssignments['read']>>>

interface AssignmentScreenProps {
  readonly read: ReadAssignment
  readonly choices: PlanChoices
  readonly plans: readonly { readonly id: string; readonly title: string }[]
  readonly origins: readonly string[]
}

/** One assignment: how far everybody is, how students come in, and all that was decided. */
export async function AssignmentScreen({ read, choices, plans, origins }: AssignmentScreenProps) {
  const t = await getTranslations('assignments')
  const { assignment, className, phase, isArchived, students, done, begun, hasBegun } = read
  const { id, code, title, activities, opensAt, dueAt, timeZone, lateUntil } = assignment
  const { late, attempts, counts, feedback, shuffle, seeds, classmates, board } = assignment
  const rules = { late, attempts, counts, feedback, shuffle, seeds, classmates, board }
  const times = timesOf({ opensAt, dueAt, timeZone, lateUntil })
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 pt-6 sm:px-7 sm:pt-8">
      <Link
        href={`/teach/classes/${assignment.class}/assignments`}
        className="link inline-flex min-h-11 items-center text-[15px] text-soft"
      >
        {t('backTo', { name: className })}
      </Link>
      <h1 className="text-[1.75rem] leading-tight font-semibold wrap-anywhere sm:text-4xl">{title}</h1>
      <div className="mt-2">
        <PhaseChip phase={phase} />
      </div>
      <ClientWords of={ASSIGNMENT_WORDS}>
        <div className="mt-4 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,15rem)]">
          <section aria-labelledby="share" className="card p-4 sm:p-5 lg:order-none">
            <h2 id="share" className="mb-1 text-xl font-semibold">
              {t('sharing.title')}
            </h2>
            <ShareHomework code={code} origins={origins} />
          </section>
          <div className="card p-4">
            <Progress students={students} done={done} begun={begun} />
            <div className="mt-1 -ml-2.5 flex flex-wrap">
              <QuietLink href={`/teach/assignments/${id}/review`}>{t('review')}</QuietLink>
              {!isArchived && (
                <RemoveAssignment id={id} title={title} group={assignment.class} begun={begun} />
              )}
            </div>
          </div>
        </div>
        <div className="mt-8">
          {isArchived ? (
            <p className="max-w-[42rem] pb-8 text-soft">{t('refusals.archived')}</p>
          ) : (
            <AssignmentEditor
              key={id}
              place={{ id }}
              form={{ title, activities, times, rules }}
              choices={choices}
              plans={plans}
              now={opensAt}
              hasBegun={hasBegun}
            />
          )}
        </div>
      </ClientWords>
    </div>
  )
}
