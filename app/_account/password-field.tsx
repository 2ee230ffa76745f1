'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormField } from './form-field.tsx'
import { SHORTEST_PASSWORD } from './password-rule.ts'

interface PasswordFieldProps {
  readonly name: 'password' | 'newPassword' | 'currentPassword'
  /** A new one says beforehand how long it has to be. */
  readonly isNew?: boolean
}

export function PasswordField({ name, isNew = false }: PasswordFieldProps) {
  const t = useTranslations('account.fields')
  const [isShown, setShown] = useState(false)
  return (
    <FormField
      name={name}
      label={t(name)}
      type={isShown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      {...(isNew ? { hint: t('passwordHint', { shortest: String(SHORTEST_PASSWORD) }) } : {})}
      beside={
        <button
          type="button"
          aria-label={t(isShown ? 'hideLong' : 'showLong')}
          onClick={() => setShown(!isShown)}
          className="absolute inset-y-0.5 right-0.5 min-w-16 rounded-control px-3 text-[15px] text-soft hover:text-ink"
        >
          {t(isShown ? 'hide' : 'show')}
        </button>
      }
    />
  )
}
