import type { NextRequest } from 'next/server'
import { answerFile, streamOf } from '#app/_records/answer-file.ts'
import { takeFile } from '#app/_records/take-file.ts'

interface Context {
  readonly params: Promise<{ readonly class: string }>
}

/** All that a class has, for its teachers. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { class: id } = await params
  return takeFile(request, async (own) => {
    const file = await own.everything(id)
    if (file === null) return null
    return answerFile(
      streamOf(file.text),
      'application/json; charset=utf-8',
      `${file.name}.json`,
      'class.json',
    )
  })
}
