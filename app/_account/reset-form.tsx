'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { AccountForm } from './account-form.tsx'
import { askAccount } from './ask-account.ts'
import { checkNewPassword, textOf } from './check-fields.ts'
import { DoneNote } from './done-note.tsx'
import type { Fault } from './fault.ts'
import { PasswordField } from './password-field.tsx'

const FIELDS = ['newPassword'] as const

export function ResetForm({ token }: { readonly token: string }) {
  const t = useTranslations('account')
  const [isDone, setDone] = useState(false)

  async function reset(given: FormData): Promise<Fault | null> {
    const newPassword = textOf(given, 'newPassword')
    const fault =
      checkNewPassword(newPassword) ?? (await askAccount('reset-password', { token, newPassword }))
    if (fault === null) setDone(true)
    return fault
  }

  if (isDone)
    return (
      <DoneNote title={t('reset.done')} line={t('reset.doneLine')}>
        <Link href="/teach/sign-in" className="button button-main">
          {t('reset.signIn')}
        </Link>
      </DoneNote>
    )
  return (
    <AccountForm fields={FIELDS} button={t('reset.go')} ask={reset}>
      <PasswordField name="newPassword" isNew />
    </AccountForm>
  )
}
