'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { Plan } from '#core/session/plan.ts'
import type { Autosave, SaveState } from './autosave.ts'
import { createPlan } from './plan-actions.ts'
import { QuietButton } from './quiet-button.tsx'

interface SaveLineProps {
  readonly state: SaveState
  readonly autosave: Autosave
  /** Null: it has no name. */
  readonly plan: Plan | null
}

/** Whether all is saved; where it is not, what can be done. */
export function SaveLine({ state, autosave, plan }: SaveLineProps) {
  const t = useTranslations('plans.saving')
  const isCalm = state === 'saved' || state === 'saving'
  const text = plan === null && isCalm ? t('unnamed') : t(state)
  return (
    <div
      className={
        isCalm
          ? 'flex min-h-11 items-center text-[15px]'
          : 'rounded-control border-[1.5px] border-wrong bg-wrong-wash p-3 text-[15px]'
      }
    >
      <output className={isCalm && plan !== null ? 'text-soft' : 'text-wrong'}>
        {state === 'saved' && plan !== null && <span aria-hidden>✓ </span>}
        {text}
      </output>
      <Ways state={state} autosave={autosave} plan={plan} />
    </div>
  )
}

function Ways({ state, autosave, plan }: SaveLineProps) {
  const t = useTranslations('plans.saving')
  const router = useRouter()

  async function saveAsNew(): Promise<void> {
    const made = plan && (await createPlan(plan).catch(() => null))
    if (made?.ok) router.push(`/teach/plans/${made.id}`)
  }

  switch (state) {
    case 'saved':
    case 'saving':
      return null
    case 'failed':
    case 'signed-out':
    case 'unreadable':
      return <QuietButton onPress={autosave.retry}>{t('again')}</QuietButton>
    case 'no-such-plan':
      return <QuietButton onPress={() => void saveAsNew()}>{t('asNew')}</QuietButton>
    case 'changed-elsewhere':
      return (
        <span className="flex flex-wrap">
          <QuietButton onPress={autosave.overwrite}>{t('mine')}</QuietButton>
          <QuietButton onPress={() => window.location.reload()}>{t('theirs')}</QuietButton>
        </span>
      )
  }
}
