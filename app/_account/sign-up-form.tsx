'use client'

import { useTranslations } from 'next-intl'
import { AccountForm } from './account-form.tsx'
import { askAccount } from './ask-account.ts'
import { checkEmail, checkName, checkNewPassword, textOf } from './check-fields.ts'
import type { Fault } from './fault.ts'
import { FormField } from './form-field.tsx'
import { goOn } from './go-on.ts'
import { PasswordField } from './password-field.tsx'

const FIELDS = ['name', 'email', 'password', 'code'] as const

export function SignUpForm({ next, asksCode }: { readonly next: string; readonly asksCode: boolean }) {
  const t = useTranslations('account')
  const fields = asksCode ? FIELDS : FIELDS.slice(0, 3)

  async function signUp(given: FormData): Promise<Fault | null> {
    const [name, email] = [textOf(given, 'name').trim(), textOf(given, 'email').trim()]
    const [password, code] = [textOf(given, 'password'), textOf(given, 'code').trim()]
    const wrong = checkName(name) ?? checkEmail(email) ?? checkNewPassword(password)
    return wrong ?? (await askAccount('sign-up/email', { name, email, password, code })) ?? goOn(next)
  }

  return (
    <AccountForm fields={fields} button={t('signUp.go')} ask={signUp}>
      <FormField name="name" label={t('fields.name')} hint={t('fields.nameHint')} autoComplete="name" />
      <FormField name="email" type="email" label={t('fields.email')} autoComplete="username" />
      <PasswordField name="password" isNew />
      {asksCode ? (
        <FormField name="code" label={t('fields.code')} hint={t('fields.codeHint')} autoComplete="off" />
      ) : null}
    </AccountForm>
  )
}
