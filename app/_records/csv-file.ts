import Papa from 'papaparse'
import type { RecordCell, RecordTable } from './record-table.ts'

/** Without it Excel takes UTF-8 for something else. */
const BOM = '\uFEFF'

/** The library's own pattern passes over cells of several lines, and over the wide signs that Chinese keyboards have. */
const RECKONED = /^[=+\-@\t\r＝＋－＠]/

/** Cells that a spreadsheet would reckon with begin with an apostrophe. */
export function csvFile({ heads, rows }: Pick<RecordTable, 'heads' | 'rows'>): string {
  const table = { fields: [...heads], data: rows.map((row) => row.map(cellText)) }
  return `${BOM}${Papa.unparse(table, { escapeFormulae: RECKONED, newline: '\r\n' })}\r\n`
}

/** 2026-11-27 08:15:00, which spreadsheets read as a time. */
function cellText(cell: RecordCell): string | number {
  if (cell === null) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 19).replace('T', ' ') : cell
}
