'use server'

import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { ownPlans } from '#server/web.ts'

/** What pages have the server do with plans. Who may do it is the use cases' business. */

type OwnPlansOf = NonNullable<Awaited<ReturnType<typeof ownPlans>>>

const SIGNED_OUT = { ok: false, why: 'signed-out' } as const

async function mine(): Promise<OwnPlansOf | null> {
  return ownPlans((await headers()).get('cookie'))
}

type Stored = Awaited<ReturnType<OwnPlansOf['create']>>

export async function createPlan(plan: unknown): Promise<Stored> {
  return (await mine())?.create(plan) ?? SIGNED_OUT
}

export async function copyReadyPlan(id: string): Promise<Stored> {
  const plans = await mine()
  return plans === null ? SIGNED_OUT : plans.copyReady(id, await getLocale())
}

export async function copySharedPlan(share: string): Promise<Stored> {
  return (await mine())?.copyShared(share) ?? SIGNED_OUT
}

export async function savePlan(change: Parameters<OwnPlansOf['save']>[0]): Promise<Stored> {
  return (await mine())?.save(change) ?? SIGNED_OUT
}

/** When it was saved last; null: it is not there any more. */
export async function readUpdatedAt(id: string): Promise<number | null> {
  return (await (await mine())?.read(id))?.updatedAt ?? null
}

export async function duplicatePlan(id: string): Promise<Stored> {
  return (await mine())?.duplicate(id) ?? SIGNED_OUT
}

/** What was deleted, for {@link restorePlan}; null: it was not there. */
export async function removePlan(id: string): ReturnType<OwnPlansOf['remove']> {
  return (await mine())?.remove(id) ?? null
}

export async function restorePlan(removed: Parameters<OwnPlansOf['restore']>[0]): Promise<Stored> {
  return (await mine())?.restore(removed) ?? SIGNED_OUT
}

/** The end of the link; null: there is no such plan, or nobody is signed in. */
export async function sharePlan(id: string): Promise<string | null> {
  return (await mine())?.share(id) ?? null
}

export async function unsharePlan(id: string): Promise<void> {
  await (await mine())?.unshare(id)
}

export async function importPlan(text: string): ReturnType<OwnPlansOf['import']> {
  return (await mine())?.import(text) ?? SIGNED_OUT
}
