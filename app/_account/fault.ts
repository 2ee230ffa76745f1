/** What a teacher is told, beside the field where it can be mended. */
export interface Fault {
  readonly kind: FaultKind
  /** Of 'tooMany'. */
  readonly minutes?: number
}

export type FieldName = 'name' | 'email' | 'password' | 'newPassword' | 'currentPassword' | 'code'

/** By the field that it is mended in; null: it stands below the form. */
const FIELDS = {
  emailMissing: 'email',
  nameMissing: 'name',
  passwordMissing: 'password',
  passwordShort: 'password',
  passwordLong: 'password',
  wrongPassword: 'password',
  wrongCurrent: 'currentPassword',
  taken: 'email',
  wrongCode: 'code',
  closed: null,
  linkOver: null,
  tooMany: null,
  signedOut: null,
  foreign: null,
  house: null,
  offline: null,
  broken: null,
} as const satisfies Record<string, FieldName | null>

type FaultKind = keyof typeof FIELDS

/** What the server answers, by its code. */
const CODES: Readonly<Record<string, FaultKind>> = {
  INVALID_EMAIL: 'emailMissing',
  VALIDATION_ERROR: 'emailMissing',
  NAME_NOT_FIT: 'nameMissing',
  PASSWORD_TOO_SHORT: 'passwordShort',
  PASSWORD_TOO_LONG: 'passwordLong',
  INVALID_EMAIL_OR_PASSWORD: 'wrongPassword',
  INVALID_PASSWORD: 'wrongCurrent',
  USER_ALREADY_EXISTS: 'taken',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'taken',
  WRONG_SIGN_UP_CODE: 'wrongCode',
  SIGN_UP_CLOSED: 'closed',
  INVALID_TOKEN: 'linkOver',
  TOO_MANY_ATTEMPTS: 'tooMany',
  UNAUTHORIZED: 'signedOut',
  INVALID_ORIGIN: 'foreign',
}

export function faultOf(answer: Readonly<Record<string, unknown>>): Fault {
  const kind = CODES[String(answer['code'])] ?? 'broken'
  if (kind !== 'tooMany') return { kind }
  const seconds = Number(answer['retryAfterSeconds'])
  return { kind, minutes: Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds / 60)) : 10 }
}

/** The first of these fields that stands in the form is where the eye goes. */
export function fieldOf({ kind }: Fault, fields: readonly FieldName[]): FieldName | null {
  const field = FIELDS[kind]
  // A form for a new password calls its field so.
  if (field === 'password' && !fields.includes('password'))
    return fields.includes('newPassword') ? 'newPassword' : null
  return field !== null && fields.includes(field) ? field : null
}
