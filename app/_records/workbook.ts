import writeExcelFile, { type Cell } from 'write-excel-file/node'
import type { RecordCell, RecordTable } from './record-table.ts'

const TIME = 'yyyy-mm-dd hh:mm'
/** In characters. */
const WIDEST = 40
const NARROWEST = 8
const OF_TIME = 17

/** An XLSX with a sheet for each table; its first row stays in sight. */
export async function workbookOf(tables: readonly RecordTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = tables.map(({ title, heads, rows }) => ({
    sheet: title,
    stickyRowsCount: 1,
    columns: heads.map((head, index) => ({ width: widthOf(head, rows, index) })),
    data: [
      heads.map((head): Cell => ({ value: clean(head), fontWeight: 'bold', wrap: true })),
      ...rows.map((row) => row.map(cellOf)),
    ],
  }))
  return new Uint8Array(await writeExcelFile(sheets).toBuffer())
}

/** Text is text: nothing of it is taken for a formula. */
function cellOf(cell: RecordCell): Cell {
  if (cell === null || cell === '') return null
  if (cell instanceof Date) return { value: cell, type: Date, format: TIME }
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: clean(cell), type: String }
}

/** XML has no place for these. */
function clean(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n\r]|\p{Surrogate}|\uFFFE|\uFFFF/gu, ' ')
}

function widthOf(head: string, rows: RecordTable['rows'], index: number): number {
  const longest = rows.slice(0, 200).reduce(
    (most, row) => {
      const cell = row[index] ?? ''
      return Math.max(most, cell instanceof Date ? OF_TIME : String(cell).length)
    },
    Math.min(head.length, 16),
  )
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 1))
}
