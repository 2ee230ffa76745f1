import type { NextRequest } from 'next/server'
import { replaySteps } from '#core/match/replay-steps.ts'
import { notesOf } from '#app/_replay/replayed-match.ts'
import { findEnded } from '../find-ended.ts'

interface Context {
  readonly params: Promise<{ match: string }>
}

/** What Linux does in a match that is over: `{"notes":[…]}`, ids of `content/linux`. For its players only. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const found = await findEnded(request, (await params).match)
  if (found instanceof Response) return found
  return Response.json(
    { notes: notesOf(replaySteps(found.events)) },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}
