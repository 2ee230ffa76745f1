'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { AccountForm } from './account-form.tsx'
import { askAccount } from './ask-account.ts'
import { checkNewPassword, textOf } from './check-fields.ts'
import type { Fault } from './fault.ts'
import { PasswordField } from './password-field.tsx'

const FIELDS = ['currentPassword', 'newPassword'] as const

export function PasswordForm({ email }: { readonly email: string }) {
  const t = useTranslations('account.account')
  const router = useRouter()
  /** How often it was changed: the fields are empty again after each. */
  const [times, setTimes] = useState(0)

  async function change(given: FormData): Promise<Fault | null> {
    const currentPassword = textOf(given, 'currentPassword')
    const newPassword = textOf(given, 'newPassword')
    const wrong = currentPassword === '' ? ({ kind: 'wrongCurrent' } as const) : checkNewPassword(newPassword)
    const fault = wrong ?? (await askAccount('change-password', { currentPassword, newPassword }))
    if (fault !== null) return fault
    setTimes((count) => count + 1)
    router.refresh()
    return null
  }

  return (
    <>
      <AccountForm key={times} fields={FIELDS} button={t('changePassword')} ask={change}>
        {/* A password manager wants to know whose it is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <PasswordField name="currentPassword" />
        <PasswordField name="newPassword" isNew />
      </AccountForm>
      <output className="mt-2 block min-h-6 text-[15px] text-ok">
        {times > 0 ? t('passwordChanged') : ''}
      </output>
    </>
  )
}
