import type { NextRequest } from 'next/server'
import { ownRecords } from '#server/web.ts'
import { refuseFile } from './answer-file.ts'
import type { OwnRecords } from './record-types.ts'

/** Null: there is nothing to take for whoever asks. */
type Taking = (own: OwnRecords) => Promise<Response | null>

/** A file for a teacher who is signed in; for the others an answer that says why not. */
export async function takeFile(request: NextRequest, taking: Taking): Promise<Response> {
  // Another site's link would take names out, tell the audit log so, and nobody has wanted it.
  if (request.headers.get('sec-fetch-site') === 'cross-site') return refuseFile('elsewhere', 403)
  try {
    const own = await ownRecords(request.headers.get('cookie'))
    if (own === null) return refuseFile('signed-out', 401)
    return (await taking(own)) ?? refuseFile('no-such-class', 404)
  } catch {
    return refuseFile('away', 503)
  }
}
