'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { askAccount } from './ask-account.ts'
import { FaultLine } from './fault-line.tsx'
import type { Fault } from './fault.ts'
import { goOn } from './go-on.ts'

export function SignOutButton() {
  const t = useTranslations('account.nav')
  const [fault, setFault] = useState<Fault | null>(null)

  async function signOut(): Promise<void> {
    const failed = await askAccount('sign-out', {})
    setFault(failed ?? (await goOn('/teach/sign-in')))
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <button
        type="button"
        onClick={() => void signOut()}
        className="min-h-11 rounded-control px-2 text-[15px] text-soft hover:text-ink sm:px-3"
      >
        {t('signOut')}
      </button>
      <div role="alert">{fault === null ? null : <FaultLine id="sign-out-fault" fault={fault} />}</div>
    </div>
  )
}
