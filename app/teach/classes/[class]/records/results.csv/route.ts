import type { NextRequest } from 'next/server'
import { answerFile } from '#app/_records/answer-file.ts'
import { csvFile } from '#app/_records/csv-file.ts'
import { resultsTable } from '#app/_records/homework-tables.ts'
import { readRecordWords } from '#app/_records/read-record-words.ts'
import { takeFile } from '#app/_records/take-file.ts'

interface Context {
  readonly params: Promise<{ readonly class: string }>
}

/** A line for each student and activity, for the teachers of the class. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { class: id } = await params
  return takeFile(request, async (own) => {
    const work = await own.tables(id, 'results')
    if (work === null) return null
    const words = await readRecordWords()
    const { title, ...table } = resultsTable(work, words)
    const name = `${work.line.name} ${title}.csv`
    return answerFile(csvFile(table), 'text/csv; charset=utf-8', name, 'results.csv')
  })
}
