'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { copyReadyPlan, copySharedPlan } from './plan-actions.ts'
import { useRefusalWords } from './use-refusal-words.ts'

interface CopyButtonProps {
  /** Of one that comes with the product, or the link of one that is shared. */
  readonly of: { readonly ready: string } | { readonly share: string }
  readonly label?: string
  readonly main?: boolean
  readonly children: string
}

/** Makes it one's own, and opens it. */
export function CopyButton({ of, label, main = false, children }: CopyButtonProps) {
  const t = useTranslations('plans')
  const router = useRouter()
  const refusal = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')

  async function copy(): Promise<void> {
    setBusy(true)
    setFailed('')
    const made = await ('ready' in of ? copyReadyPlan(of.ready) : copySharedPlan(of.share)).catch(() => null)
    if (made?.ok) return router.push(`/teach/plans/${made.id}`)
    setBusy(false)
    setFailed(refusal(made?.why ?? null))
  }

  return (
    <>
      <button
        type="button"
        aria-label={label}
        disabled={busy}
        onClick={() => void copy()}
        className={`button ${main ? 'button-main' : ''}`}
      >
        {busy ? t('making') : children}
      </button>
      <output className="basis-full text-[15px] text-wrong empty:hidden">{failed}</output>
    </>
  )
}
