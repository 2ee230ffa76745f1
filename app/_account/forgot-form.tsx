'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AccountForm } from './account-form.tsx'
import { askAccount } from './ask-account.ts'
import { checkEmail, textOf } from './check-fields.ts'
import { DoneNote } from './done-note.tsx'
import type { Fault } from './fault.ts'
import { FormField } from './form-field.tsx'

const FIELDS = ['email'] as const

/** Says the same whether there is such an account or not. */
export function ForgotForm() {
  const t = useTranslations('account')
  const [sentTo, setSentTo] = useState<string | null>(null)

  async function send(given: FormData): Promise<Fault | null> {
    const email = textOf(given, 'email').trim()
    const fault = checkEmail(email) ?? (await askAccount('request-password-reset', { email }))
    if (fault === null) setSentTo(email)
    return fault
  }

  if (sentTo !== null)
    return <DoneNote title={t('forgot.sent')} line={t('forgot.sentLine', { email: sentTo })} />
  return (
    <AccountForm fields={FIELDS} button={t('forgot.go')} ask={send}>
      <FormField name="email" type="email" label={t('fields.email')} autoComplete="username" />
    </AccountForm>
  )
}
