import type { NextRequest } from 'next/server'
import { answerFile } from '#app/_records/answer-file.ts'
import { classTables } from '#app/_records/class-tables.ts'
import { readRecordWords } from '#app/_records/read-record-words.ts'
import { takeFile } from '#app/_records/take-file.ts'
import { workbookOf } from '#app/_records/workbook.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Context {
  readonly params: Promise<{ readonly class: string }>
}

/** All tables of a class, for its teachers. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { class: id } = await params
  return takeFile(request, async (own) => {
    const work = await own.tables(id, 'workbook')
    if (work === null) return null
    const book = await workbookOf(classTables(work, await readRecordWords()))
    return answerFile(book, TYPE, `${work.line.name}.xlsx`, 'class.xlsx')
  })
}
