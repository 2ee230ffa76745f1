import Papa from 'papaparse'

/** As the server takes them. */
export const LONGEST_NAME = 80
export const MOST_STUDENTS = 200

type RosterFault = 'empty' | 'too-long' | 'no-room' | 'columns' | 'quotes'

/** One student of a list, as it would be added. */
export interface RosterLine {
  /** From 1, in the text. */
  readonly line: number
  readonly name: string
  /** Null: it can be added. */
  readonly fault: RosterFault | null
  /** Somebody of this name is there already, or stands above. Two of one name are no fault. */
  readonly isDouble: boolean
}

/**
 * Students from what was pasted or read from a file: one name a line, or columns with a name, or with a first and a last
 * one, with or without a heading. `there`: who is in the roster already.
 */
export function readRoster(text: string, there: readonly string[]): RosterLine[] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t'],
  })
  const unclosed = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' ? [row] : [])))
  const rows = numbered(data)
  const first = rows.find(({ cells }) => !isBlank(cells))
  const heading = first === undefined ? null : headingOf(first.cells)
  const people = rows.filter((row) => !isBlank(row.cells) && (heading === null || row !== first))
  const known = new Set(there.map(keyOf))
  let room = MOST_STUDENTS - there.length
  return people.map(({ line, cells, index }): RosterLine => {
    const name = nameIn(cells, heading)
    const fault = unclosed.has(index) ? 'quotes' : name === null ? 'columns' : faultOf(name, room)
    const isDouble = fault === null && known.has(keyOf(name ?? ''))
    if (fault === null) room -= 1
    known.add(keyOf(name ?? ''))
    return { line, name: name ?? cells.filter(Boolean).join(' · '), fault, isDouble }
  })
}

interface Row {
  readonly index: number
  readonly line: number
  readonly cells: readonly string[]
}

/** A quoted field may go over several lines. */
function numbered(data: readonly (readonly string[])[]): Row[] {
  let line = 1
  return data.map((cells, index) => {
    const row = { index, line, cells: cells.map(tidy) }
    line += 1 + cells.join('').split(/\r\n|\r|\n/).length - 1
    return row
  })
}

const HEADINGS = {
  name: /^(full |student |student's )?name$|^students?$|^(学生)?姓名$|^学生$|^名字$/i,
  first: /^(first|given) ?name$|^first$|^forename$|^名$/i,
  last: /^(last|family) ?name$|^last$|^surname$|^姓$|^姓氏$/i,
} as const

/** Which columns hold what; -1: none. */
type Heading = Readonly<Record<keyof typeof HEADINGS, number>>

function headingOf(cells: readonly string[]): Heading | null {
  const at = (what: keyof typeof HEADINGS): number => cells.findIndex((cell) => HEADINGS[what].test(cell))
  const heading = { name: at('name'), first: at('first'), last: at('last') }
  return heading.name === -1 && heading.first === -1 ? null : heading
}

/** Null: there are so many columns, and no heading to say which is the name. */
function nameIn(cells: readonly string[], heading: Heading | null): string | null {
  if (heading === null) {
    const filled = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
    return filled.length > 2 ? null : whole(filled[0] ?? '', filled[1] ?? '')
  }
  if (heading.name !== -1) return cells[heading.name] ?? ''
  const [first, last] = [cells[heading.first] ?? '', cells[heading.last] ?? '']
  return isHan(first + last) ? whole(last, first) : whole(first, last)
}

/** Chinese names are written without a space. */
function whole(before: string, after: string): string {
  return [before, after].filter(Boolean).join(isHan(before + after) ? '' : ' ')
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text)
}

function faultOf(name: string, room: number): RosterFault | null {
  if (name === '') return 'empty'
  if (name.length > LONGEST_NAME) return 'too-long'
  return room > 0 ? null : 'no-room'
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '')
}

function tidy(cell: string): string {
  return cell.replaceAll(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ').trim()
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
