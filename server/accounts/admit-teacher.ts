import { APIError } from 'better-auth/api'
import { type Admission, type SignUpRule, admit } from './sign-up-rule.ts'

/** What of the accounts' library is asked: how many teachers there are. */
interface Counting {
  readonly adapter: { count(what: { readonly model: string }): Promise<number> }
}

/** Whether an account may be made now, with this code. */
export async function admitTeacher(rule: SignUpRule, context: Counting, code: unknown): Promise<Admission> {
  const known = admit(rule, code, false)
  return known === 'as-anybody'
    ? known
    : admit(rule, code, (await context.adapter.count({ model: 'user' })) === 0)
}

export const REFUSALS = {
  'wrong-code': {
    code: 'WRONG_SIGN_UP_CODE',
    message: 'The code for signing up is not that one: ask whoever runs this installation.',
  },
  closed: {
    code: 'SIGN_UP_CLOSED',
    message: 'New accounts are not made here: ask whoever runs this installation, who sets TEACHER_SIGNUP.',
  },
} as const satisfies Partial<Record<Admission, object>>

/** @throws {APIError} that says why no account is made. */
export function refuseUnlessAdmitted(admission: Admission): void {
  if (admission === 'wrong-code' || admission === 'closed')
    throw new APIError('FORBIDDEN', REFUSALS[admission])
}
