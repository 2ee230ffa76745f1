'use server'

import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { z } from 'zod'
import { anything, instant, key, text } from '#app/_actions/arguments.ts'
import { createAction } from '#app/_actions/create-action.ts'
import { ownPlans } from '#server/web.ts'

/** What pages have the server do with plans. Who may do it is the use cases' business. */

type OwnPlansOf = NonNullable<Awaited<ReturnType<typeof ownPlans>>>

const SIGNED_OUT = { ok: false, why: 'signed-out' } as const
const UNREADABLE = { ok: false, why: 'unreadable' } as const
const NO_SUCH_PLAN = { ok: false, why: 'no-such-plan' } as const

async function mine(): Promise<OwnPlansOf | null> {
  return ownPlans((await headers()).get('cookie'))
}

type Stored = Awaited<ReturnType<OwnPlansOf['create']>>

export const createPlan = createAction(
  [anything],
  UNREADABLE,
  async (plan): Promise<Stored> => (await mine())?.create(plan) ?? SIGNED_OUT,
)

export const copyReadyPlan = createAction([key], NO_SUCH_PLAN, async (id): Promise<Stored> => {
  const plans = await mine()
  return plans === null ? SIGNED_OUT : plans.copyReady(id, await getLocale())
})

export const copySharedPlan = createAction(
  [key],
  NO_SUCH_PLAN,
  async (share): Promise<Stored> => (await mine())?.copyShared(share) ?? SIGNED_OUT,
)

export const savePlan = createAction(
  [z.object({ id: key, since: instant, plan: anything })],
  UNREADABLE,
  async (change): Promise<Stored> => (await mine())?.save(change) ?? SIGNED_OUT,
)

/** When it was saved last; null: it is not there any more. */
export const readUpdatedAt = createAction(
  [key],
  null,
  async (id) => (await (await mine())?.read(id))?.updatedAt ?? null,
)

export const duplicatePlan = createAction(
  [key],
  NO_SUCH_PLAN,
  async (id): Promise<Stored> => (await mine())?.duplicate(id) ?? SIGNED_OUT,
)

/** What was deleted, for {@link restorePlan}; null: it was not there. */
export const removePlan = createAction([key], null, async (id) => (await mine())?.remove(id) ?? null)

export const restorePlan = createAction(
  [z.object({ id: key, share: key.nullable(), seal: key, plan: anything })],
  UNREADABLE,
  async (removed): Promise<Stored> => (await mine())?.restore(removed) ?? SIGNED_OUT,
)

/** The end of the link; null: there is no such plan, or nobody is signed in. */
export const sharePlan = createAction([key], null, async (id) => (await mine())?.share(id) ?? null)

export const unsharePlan = createAction([key], undefined, async (id) => (await mine())?.unshare(id))

export const importPlan = createAction(
  [text],
  UNREADABLE,
  async (file) => (await mine())?.import(file) ?? SIGNED_OUT,
)
