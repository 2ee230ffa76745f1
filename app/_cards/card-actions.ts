'use server'

import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { ownCards } from '#server/web.ts'

/** What pages have the server do with login cards. Who may do it is the use cases' business. */

type OwnCardsOf = NonNullable<Awaited<ReturnType<typeof ownCards>>>

const SIGNED_OUT = { ok: false, why: 'signed-out' } as const

async function mine(): Promise<OwnCardsOf | null> {
  return ownCards((await headers()).get('cookie'))
}

/** The new cards with their secrets; they are told this once. */
export async function makeCards(group: string, students: readonly string[]): ReturnType<OwnCardsOf['make']> {
  return (await mine())?.make(group, students, await getLocale()) ?? SIGNED_OUT
}

export async function revokeCard(group: string, student: string): ReturnType<OwnCardsOf['revoke']> {
  return (await mine())?.revoke(group, student) ?? SIGNED_OUT
}
