import { APIError } from 'better-auth/api'
import type { BetterAuthOptions } from 'better-auth/minimal'
import { REFUSALS, admitTeacher, refuseUnlessAdmitted } from './admit-teacher.ts'
import type { SignUpRule } from './sign-up-rule.ts'

const LONGEST_NAME = 80
/** The first account's id where only the first may be made: of two at once the table takes one. */
const FIRST = 'first-teacher'

type Hooks = NonNullable<BetterAuthOptions['databaseHooks']>
type UserOptions = NonNullable<BetterAuthOptions['user']>

/** Also who comes by another house makes an account only where one may be made. */
export function admitByHouse(signUp: SignUpRule): Pick<UserOptions, 'validateUserInfo'> {
  return {
    async validateUserInfo({ source }, { context }) {
      if (source.method !== 'oauth' || source.action !== 'create-user') return
      const admission = await admitTeacher(signUp, context, undefined)
      if (admission === 'wrong-code' || admission === 'closed') return { error: REFUSALS[admission].code }
    },
  }
}

/** What of a teacher is kept: a name and an address, no picture; and nothing that another house's doors would open. */
export function keptRows(signUp: SignUpRule): Hooks {
  return {
    user: {
      create: {
        async before(user, ctx) {
          const code = (ctx?.body as { code?: unknown } | undefined)?.code
          const admission = ctx === null ? 'as-anybody' : await admitTeacher(signUp, ctx.context, code)
          // Again: another one may have become the first meanwhile.
          refuseUnlessAdmitted(admission)
          const id = admission === 'as-first' ? { id: FIRST } : {}
          return { data: { ...id, name: fitName(user.name), image: null } }
        },
      },
      update: {
        async before(user) {
          const name = user.name === undefined ? {} : { name: fitName(user.name) }
          return { data: { ...name, image: null } }
        },
      },
    },
    account: { create: { before: async () => ({ data: NO_TOKENS }) } },
    session: {
      create: {
        async before(_, ctx) {
          await ctx?.context.adapter.deleteMany({
            model: 'session',
            where: [{ field: 'expiresAt', operator: 'lt', value: new Date() }],
          })
        },
      },
    },
  }
}

const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null }

function fitName(name: string): string {
  const fit = name.trim().replaceAll(/\s+/g, ' ')
  if (fit !== '' && fit.length <= LONGEST_NAME) return fit
  const message = `A name has 1 to ${LONGEST_NAME} characters.`
  throw new APIError('BAD_REQUEST', { code: 'NAME_NOT_FIT', message })
}
