'use server'

import { headers } from 'next/headers'
import { z } from 'zod'
import { key, text } from '#app/_actions/arguments.ts'
import { createAction } from '#app/_actions/create-action.ts'
import { ownBoards, studentBoards } from '#server/web.ts'

/** What pages have the server do with leaderboards. Who may do it is the use cases' business. */

type OwnBoardsOf = NonNullable<Awaited<ReturnType<typeof ownBoards>>>
type BoardDone = Awaited<ReturnType<OwnBoardsOf['setBoard']>>

const SIGNED_OUT = { ok: false, why: 'signed-out' } as const
const NO_SUCH_CLASS = { ok: false, why: 'no-such-class' } as const

async function cookies(): Promise<string | null> {
  return (await headers()).get('cookie')
}

export const setBoard = createAction(
  [key, text],
  NO_SUCH_CLASS,
  async (group, board): Promise<BoardDone> =>
    (await ownBoards(await cookies()))?.setBoard(group, board) ?? SIGNED_OUT,
)

export const hideStudent = createAction(
  [key, key, z.boolean()],
  NO_SUCH_CLASS,
  async (group, student, hidden): Promise<BoardDone> =>
    (await ownBoards(await cookies()))?.hide(group, student, hidden) ?? SIGNED_OUT,
)

export const hideMe = createAction(
  [key, z.boolean()],
  NO_SUCH_CLASS,
  async (group, hidden): Promise<BoardDone> =>
    (await studentBoards(await cookies()))?.hideMe(group, hidden) ?? SIGNED_OUT,
)
