'use server'

import { headers } from 'next/headers'
import { ownQuestionSets } from '#server/web.ts'

type OwnSets = NonNullable<Awaited<ReturnType<typeof ownQuestionSets>>>
type Stored = Awaited<ReturnType<OwnSets['save']>>

/** What became of it; `away`: the database does not answer. */
export type SetOutcome = Stored | { readonly ok: false; readonly why: 'away' }
export type SetRefusal = Extract<SetOutcome, { ok: false }>['why']

export async function createSet(text: string): Promise<SetOutcome> {
  return withOwnSets((sets) => sets.create(text))
}

export async function saveSet(change: Parameters<OwnSets['save']>[0]): Promise<SetOutcome> {
  return withOwnSets((sets) => sets.save(change))
}

export async function renameSet(to: Parameters<OwnSets['rename']>[0]): Promise<SetOutcome> {
  return withOwnSets((sets) => sets.rename(to))
}

export async function duplicateSet(id: string): Promise<SetOutcome> {
  return withOwnSets((sets) => sets.duplicate(id))
}

export async function removeSet(id: string): Promise<SetOutcome> {
  return withOwnSets(async (sets) => {
    await sets.remove(id)
    return { ok: true, id, updatedAt: 0, faults: 0 }
  })
}

/** The set as it is stored now; null: it is not there, or cannot be read at the moment. */
export async function readSet(id: string): Promise<Awaited<ReturnType<OwnSets['read']>>> {
  try {
    const sets = await ownQuestionSets((await headers()).get('cookie'))
    return (await sets?.read(id)) ?? null
  } catch {
    return null
  }
}

async function withOwnSets(deed: (sets: OwnSets) => Promise<Stored>): Promise<SetOutcome> {
  try {
    const sets = await ownQuestionSets((await headers()).get('cookie'))
    return sets === null ? { ok: false, why: 'signed-out' } : await deed(sets)
  } catch {
    // The database is away; the cause is in the server's log.
    return { ok: false, why: 'away' }
  }
}
