'use client'

import { useTranslations } from 'next-intl'
import { AccountForm } from './account-form.tsx'
import { askAccount } from './ask-account.ts'
import { checkEmail, textOf } from './check-fields.ts'
import type { Fault } from './fault.ts'
import { FormField } from './form-field.tsx'
import { goOn } from './go-on.ts'
import { PasswordField } from './password-field.tsx'

const FIELDS = ['email', 'password'] as const

interface SignInFormProps {
  readonly next: string
  /** Another house has sent the teacher back without having let them in. */
  readonly first: Fault | null
}

export function SignInForm({ next, first }: SignInFormProps) {
  const t = useTranslations('account')

  async function signIn(given: FormData): Promise<Fault | null> {
    const [email, password] = [textOf(given, 'email').trim(), textOf(given, 'password')]
    const wrong = checkEmail(email) ?? (password === '' ? { kind: 'passwordMissing' } : null)
    return wrong ?? (await askAccount('sign-in/email', { email, password })) ?? goOn(next)
  }

  return (
    <AccountForm fields={FIELDS} button={t('signIn.go')} ask={signIn} first={first}>
      <FormField name="email" type="email" label={t('fields.email')} autoComplete="username" />
      <PasswordField name="password" />
    </AccountForm>
  )
}
