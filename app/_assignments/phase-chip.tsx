import { getTranslations } from 'next-intl/server'
import type { AssignmentPhase } from '#core/homework/assignment.ts'

const LOOKS: Readonly<Record<AssignmentPhase, string>> = {
  before: 'border-dashed border-edge text-soft',
  open: 'border-ok text-ok',
  late: 'border-wrong text-wrong',
  closed: 'border-rule text-soft',
}

/** Where an assignment stands, in a word. */
export async function PhaseChip({ phase }: { readonly phase: AssignmentPhase }) {
  const t = await getTranslations('assignments.phase')
  return (
    <span className={`rounded-full border-[1.5px] px-2 py-px text-[13px] font-medium ${LOOKS[phase]}`}>
      {t(phase)}
    </span>
  )
}
