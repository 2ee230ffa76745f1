import type { NextRequest } from 'next/server'
import { ROLES } from '#core/by-role.ts'
import { captureOf } from '#core/capture/capture-of.ts'
import { findEnded } from '../find-ended.ts'

interface Context {
  readonly params: Promise<{ match: string }>
}

/** A match that is over as a pcap file, captured beside one end: `?at=client`, the default, or `?at=server`. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { match } = await params
  const asked = request.nextUrl.searchParams.get('at') ?? 'client'
  const at = ROLES.find((role) => role === asked)
  if (at === undefined) return badPlace()
  const found = await findEnded(request, match)
  if (found instanceof Response) return found
  return new Response(new Uint8Array(captureOf(found.match, at)), {
    headers: {
      'Content-Type': 'application/vnd.tcpdump.pcap',
      'Content-Disposition': `attachment; filename="four-waves-${found.match.setup.scenario}-${at}.pcap"`,
      'Cache-Control': 'no-store',
    },
  })
}

function badPlace(): Response {
  const message = '`at` says beside which end it is captured: client or server.'
  return Response.json({ ok: false, code: 'malformed', message }, { status: 400 })
}
