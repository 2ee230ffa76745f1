import type { NextRequest } from 'next/server'
import { answerFile, refuseFile, streamOf } from '#app/_records/answer-file.ts'
import { takeFile } from '#app/_records/take-file.ts'

interface Context {
  readonly params: Promise<{ readonly class: string; readonly student: string }>
}

/** All that is stored about one student, for the teachers of the class. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { class: id, student } = await params
  return takeFile(request, async (own) => {
    const file = await own.student(id, student)
    if (file === null) return refuseFile('no-such-student', 404)
    const body = streamOf(file.text)
    return answerFile(body, 'application/json; charset=utf-8', `${file.name}.json`, 'student.json')
  })
}
