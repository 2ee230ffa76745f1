'use server'

import { headers } from 'next/headers'
import { ownBoards, studentBoards } from '#server/web.ts'

/** What pages have the server do with leaderboards. Who may do it is the use cases' business. */

type OwnBoardsOf = NonNullable<Awaited<ReturnType<typeof ownBoards>>>
type BoardDone = Awaited<ReturnType<OwnBoardsOf['setBoard']>>

const SIGNED_OUT = { ok: false, why: 'signed-out' } as const

async function cookies(): Promise<string | null> {
  return (await headers()).get('cookie')
}

export async function setBoard(group: string, board: string): Promise<BoardDone> {
  return (await ownBoards(await cookies()))?.setBoard(group, board) ?? SIGNED_OUT
}

export async function hideStudent(group: string, student: string, hidden: boolean): Promise<BoardDone> {
  return (await ownBoards(await cookies()))?.hide(group, student, hidden) ?? SIGNED_OUT
}

export async function hideMe(group: string, hidden: boolean): Promise<BoardDone> {
  return (await studentBoards(await cookies()))?.hideMe(group, hidden) ?? SIGNED_OUT
}
