import type { NextRequest } from 'next/server'
import { answerFile } from '#app/_records/answer-file.ts'
import { csvFile } from '#app/_records/csv-file.ts'
import { readRecordWords } from '#app/_records/read-record-words.ts'
import { takeFile } from '#app/_records/take-file.ts'

interface Context {
  readonly params: Promise<{ readonly class: string }>
}

/** The names on a roster, as a roster is read in. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { class: id } = await params
  return takeFile(request, async (own) => {
    const roster = await own.roster(id)
    if (roster === null) return null
    const { t } = await readRecordWords()
    const text = csvFile({ heads: [t('heads.name')], rows: roster.names.map((name) => [name]) })
    const name = `${roster.name} ${t('files.roster')}.csv`
    return answerFile(text, 'text/csv; charset=utf-8', name, 'roster.csv')
  })
}
