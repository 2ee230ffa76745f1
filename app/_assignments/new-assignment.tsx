import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { PlanChoices } from '#app/_plans/plan-choices.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { AssignmentEditor } from './assignment-editor.tsx'
import { USUAL_RULES } from './assignment-form.ts'
import { ASSIGNMENT_WORDS } from './assignment-words.ts'
import type { PlanChoice } from './take-plan.tsx'

interface NewAssignmentProps {
  readonly group: { readonly id: string; readonly name: string }
  readonly choices: PlanChoices
  readonly plans: readonly PlanChoice[]
  /** Epoch milliseconds. */
  readonly now: number
}

/** Homework that is still to be written. */
export async function NewAssignment({ group, choices, plans, now }: NewAssignmentProps) {
  const t = await getTranslations('assignments')
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 pt-6 sm:px-7 sm:pt-8">
      <Link
        href={`/teach/classes/${group.id}/assignments`}
        className="link inline-flex min-h-11 items-center text-[15px] text-soft"
      >
        {t('backTo', { name: group.name })}
      </Link>
      <h1 className="mb-5 text-[1.75rem] leading-tight font-semibold sm:text-4xl">{t('newTitle')}</h1>
      <ClientWords of={ASSIGNMENT_WORDS}>
        <AssignmentEditor
          place={{ group: group.id }}
          form={{ title: '', activities: [], times: null, rules: USUAL_RULES }}
          choices={choices}
          plans={plans}
          now={now}
          hasBegun={false}
        />
      </ClientWords>
    </div>
  )
}
