import type { NextRequest } from 'next/server'
import { writeGift } from '#content/question-files/write-gift.ts'
import { LANGUAGES } from '#app/_words/languages.ts'
import { ownQuestionSets } from '#server/web.ts'

interface Context {
  readonly params: Promise<{ readonly set: string }>
}

/** `?format=json|gift&language=en|zh`: a set of one's own as a file; GIFT of a finished one only. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { set: id } = await params
  const { searchParams } = request.nextUrl
  try {
    const sets = await ownQuestionSets(request.headers.get('cookie'))
    const own = (await sets?.read(id)) ?? null
    if (sets === null || own === null) return refused('no-such-set', 404)
    const set = await sets.playable(id)
    if (searchParams.get('format') !== 'gift')
      return asFile(`${JSON.stringify(set ?? own.draft, null, 2)}\n`, 'application/json', 'questions.json')
    if (set === null) return refused('not-finished', 409)
    const language = LANGUAGES.find((one) => one === searchParams.get('language')) ?? 'en'
    return asFile(writeGift(set.questions, language).text, 'text/plain', `questions.${language}.gift.txt`)
  } catch {
    return refused('away', 503)
  }
}

function refused(code: string, status: number): Response {
  return Response.json({ code }, { status })
}

function asFile(text: string, type: string, name: string): Response {
  const headers = {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
  }
  return new Response(text, { headers })
}
