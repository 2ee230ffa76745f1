import { type OwnMatch, readOwnMatch, readTaughtMatch } from '#server/web.ts'

/** A match that is over, for one of its players and the teachers of its class; or the answer to whoever may not have it, or not yet. */
export async function findEnded(request: Request, match: string): Promise<OwnMatch | Response> {
  const read = await readUnlessAway(request, match)
  if (read === 'away') return tell(503, 'not-stored', 'The database does not answer: try again in a moment.')
  // The same for a match of others as for none at all.
  if (read === null) return tell(404, 'no-such-match', 'There is no such match for the seat of this cookie.')
  if (read.match.phase === 'ended') return read
  return tell(409, 'not-over', 'The match is not over yet: only then everything in it may be seen.')
}

async function readUnlessAway(request: Request, match: string): Promise<OwnMatch | null | 'away'> {
  try {
    const cookies = request.headers.get('cookie')
    return (await readOwnMatch(cookies, match)) ?? (await readTaughtMatch(cookies, match))
  } catch {
    return 'away'
  }
}

function tell(status: number, code: string, message: string): Response {
  return Response.json({ ok: false, code, message }, { status, headers: { 'Cache-Control': 'no-store' } })
}
