import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ClientWords } from '#app/_words/client-words.tsx'
import { AssignmentList } from './assignment-list.tsx'
import { ASSIGNMENT_WORDS } from './assignment-words.ts'
import type { ListedAssignment } from './listed-assignment.ts'

interface ClassAssignmentsProps {
  readonly group: { readonly id: string; readonly name: string; readonly isArchived: boolean }
  /** The latest due first. */
  readonly assignments: readonly ListedAssignment[]
  readonly origins: readonly string[]
}

/** All the homework of a class. */
export async function ClassAssignments({ group, assignments, origins }: ClassAssignmentsProps) {
  const t = await getTranslations('assignments')
  const { id, name, isArchived } = group
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 py-6 sm:px-7 sm:py-8">
      <Link
        href={`/teach/classes/${id}`}
        className="link inline-flex min-h-11 items-center text-[15px] text-soft"
      >
        {name}
      </Link>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-[1.75rem] leading-tight font-semibold sm:text-4xl">{t('title')}</h1>
        {!isArchived && (
          <Link href={`/teach/classes/${id}/assignments/new`} className="button button-main">
            {t('new')}
          </Link>
        )}
      </div>
      {isArchived && <p className="mb-4 max-w-[42rem] text-soft">{t('isArchived')}</p>}
      <ClientWords of={ASSIGNMENT_WORDS}>
        <AssignmentList assignments={assignments} origins={origins} />
      </ClientWords>
    </div>
  )
}
