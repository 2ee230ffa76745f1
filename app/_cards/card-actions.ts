'use server'

import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { z } from 'zod'
import { key } from '#app/_actions/arguments.ts'
import { createAction } from '#app/_actions/create-action.ts'
import { ownCards } from '#server/web.ts'

/** What pages have the server do with login cards. Who may do it is the use cases' business. */

type OwnCardsOf = NonNullable<Awaited<ReturnType<typeof ownCards>>>

const SIGNED_OUT = { ok: false, why: 'signed-out' } as const
const NO_SUCH_STUDENT = { ok: false, why: 'no-such-student' } as const

async function mine(): Promise<OwnCardsOf | null> {
  return ownCards((await headers()).get('cookie'))
}

/** The new cards with their secrets; they are told this once. */
export const makeCards = createAction(
  [key, z.array(key).readonly()],
  NO_SUCH_STUDENT,
  async (group, students) => (await mine())?.make(group, students, await getLocale()) ?? SIGNED_OUT,
)

export const revokeCard = createAction(
  [key, key],
  NO_SUCH_STUDENT,
  async (group, student) => (await mine())?.revoke(group, student) ?? SIGNED_OUT,
)
