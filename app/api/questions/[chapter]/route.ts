import type { NextRequest } from 'next/server'
import { SETS } from '#content/questions/bank.ts'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'

interface Context {
  readonly params: Promise<{ chapter: string }>
}

/**
 * The questions of a chapter with their keys, as a set: whoever practises alone is told at once. A quiz that is played
 * together sends its questions another way.
 */
export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  const { chapter } = await params
  const id = CHAPTER_IDS.find((one) => one === chapter)
  if (id === undefined) return Response.json({ code: 'no-such-chapter' }, { status: 404 })
  return Response.json(SETS[id], { headers: { 'Cache-Control': 'no-cache' } })
}
