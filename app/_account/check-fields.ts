import type { Fault } from './fault.ts'
import { SHORTEST_PASSWORD } from './password-rule.ts'

/** What can be said without asking the server; null: nothing. Texts as typed. */
export function checkEmail(email: string): Fault | null {
  return /^\s*\S+@\S+\s*$/.test(email) ? null : { kind: 'emailMissing' }
}

export function checkName(name: string): Fault | null {
  const length = name.trim().length
  return length > 0 && length <= 80 ? null : { kind: 'nameMissing' }
}

export function checkNewPassword(password: string): Fault | null {
  return password.length < SHORTEST_PASSWORD ? { kind: 'passwordShort' } : null
}

export function textOf(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}
