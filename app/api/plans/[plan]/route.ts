import type { NextRequest } from 'next/server'
import { ownPlans } from '#server/web.ts'

interface Context {
  readonly params: Promise<{ plan: string }>
}

/** One's own plan as a file, with the sets of questions that it asks from. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const plans = await ownPlans(request.headers.get('cookie'))
  if (plans === null) return Response.json({ code: 'not-signed-in' }, { status: 401 })
  const file = await plans.export((await params).plan)
  if (file === null) return Response.json({ code: 'no-such-plan' }, { status: 404 })
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(file.text, { headers: { ...headers, 'Content-Disposition': attached(file.title) } })
}

/** Under its title, as far as that can be the name of a file; browsers that know no RFC 8187 call it `plan.json`. */
function attached(title: string): string {
  const name = title.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, ' ').trim()
  return `attachment; filename="plan.json"; filename*=UTF-8''${encodeURIComponent(`${name}.json`).replaceAll("'", '%27')}`
}
