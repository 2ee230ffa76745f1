'use client'

import { type ReactNode, useId } from 'react'
import { useFormState } from './account-form.tsx'
import { FaultLine } from './fault-line.tsx'
import type { FieldName } from './fault.ts'

interface FormFieldProps {
  readonly name: FieldName
  readonly label: string
  readonly hint?: string
  /** What a password manager fills in. */
  readonly autoComplete: string
  readonly type?: 'text' | 'email' | 'password'
  readonly defaultValue?: string
  /** Stands within the field's right end. */
  readonly beside?: ReactNode
}

/** A label, what is expected, the field, and what was wrong with it. */
export function FormField({ name, label, hint, type = 'text', beside, ...given }: FormFieldProps) {
  const { fault, at, faultId } = useFormState()
  const id = useId()
  const isWrong = at === name
  const described = [hint === undefined ? null : `${id}-hint`, isWrong ? faultId : null].filter(Boolean)
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-[15px] leading-snug text-soft">
          {hint}
        </p>
      )}
      <div className="relative">
        <input
          id={id}
          name={name}
          type={type}
          required
          maxLength={name === 'name' ? 80 : 256}
          autoCapitalize={name === 'name' ? 'words' : 'none'}
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={described.length === 0 ? undefined : described.join(' ')}
          className={`field aria-invalid:border-wrong ${beside === undefined ? '' : 'pr-24'}`}
          {...given}
        />
        {beside}
      </div>
      {isWrong && fault !== null ? (
        <div role="alert">
          <FaultLine id={faultId} fault={fault} />
        </div>
      ) : null}
    </div>
  )
}
