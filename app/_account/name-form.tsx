'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { AccountForm } from './account-form.tsx'
import { askAccount } from './ask-account.ts'
import { checkName, textOf } from './check-fields.ts'
import type { Fault } from './fault.ts'
import { FormField } from './form-field.tsx'

const FIELDS = ['name'] as const

export function NameForm({ name }: { readonly name: string }) {
  const t = useTranslations('account')
  const router = useRouter()
  const [said, setSaid] = useState('')

  async function save(given: FormData): Promise<Fault | null> {
    setSaid('')
    const wanted = textOf(given, 'name').trim()
    const fault = checkName(wanted) ?? (await askAccount('update-user', { name: wanted }))
    if (fault !== null) return fault
    setSaid(t('account.nameSaved'))
    router.refresh()
    return null
  }

  return (
    <>
      <AccountForm fields={FIELDS} button={t('account.saveName')} ask={save}>
        <FormField
          name="name"
          label={t('fields.name')}
          hint={t('fields.nameHint')}
          autoComplete="name"
          defaultValue={name}
        />
      </AccountForm>
      <output className="mt-2 block min-h-6 text-[15px] text-ok">{said}</output>
    </>
  )
}
