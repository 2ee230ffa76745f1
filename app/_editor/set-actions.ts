'use server'

import { headers } from 'next/headers'
import { z } from 'zod'
import { instant, key, text } from '#app/_actions/arguments.ts'
import { createAction } from '#app/_actions/create-action.ts'
import { LANGUAGES } from '#app/_words/languages.ts'
import { ownQuestionSets } from '#server/web.ts'

type OwnSets = NonNullable<Awaited<ReturnType<typeof ownQuestionSets>>>
type Stored = Awaited<ReturnType<OwnSets['save']>>

/** What became of it; `away`: the database does not answer. */
export type SetOutcome = Stored | { readonly ok: false; readonly why: 'away' }
export type SetRefusal = Extract<SetOutcome, { ok: false }>['why']

const UNREADABLE = { ok: false, why: 'unreadable' } as const
const NO_SUCH_SET = { ok: false, why: 'no-such-set' } as const

export const createSet = createAction([text], UNREADABLE, (file) => withOwnSets((sets) => sets.create(file)))

const change = z.object({ id: key, since: instant, text })
export const saveSet = createAction([change], UNREADABLE, (to) => withOwnSets((sets) => sets.save(to)))

const renamed = z.object({ id: key, title: text, language: z.enum(LANGUAGES) })
export const renameSet = createAction([renamed], NO_SUCH_SET, (to) => withOwnSets((sets) => sets.rename(to)))

export const duplicateSet = createAction([key], NO_SUCH_SET, (id) =>
  withOwnSets((sets) => sets.duplicate(id)),
)

export const removeSet = createAction([key], NO_SUCH_SET, (id) =>
  withOwnSets(async (sets) => {
    await sets.remove(id)
    return { ok: true, id, updatedAt: 0, faults: 0 }
  }),
)

/** The set as it is stored now; null: it is not there, or cannot be read at the moment. */
export const readSet = createAction([key], null, async (id) => {
  try {
    const sets = await ownQuestionSets((await headers()).get('cookie'))
    return (await sets?.read(id)) ?? null
  } catch {
    return null
  }
})

async function withOwnSets(deed: (sets: OwnSets) => Promise<Stored>): Promise<SetOutcome> {
  try {
    const sets = await ownQuestionSets((await headers()).get('cookie'))
    return sets === null ? { ok: false, why: 'signed-out' } : await deed(sets)
  } catch {
    // The database is away; the cause is in the server's log.
    return { ok: false, why: 'away' }
  }
}
