import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { AssignmentDraft } from '#core/homework/assignment.ts'
import { matrixOf } from '#core/review/matrix.ts'
import { answerFile, streamOf } from './answer-file.ts'
import { classTables } from './class-tables.ts'
import { csvFile } from './csv-file.ts'
import { resultsTable } from './homework-tables.ts'
import { recordWordsIn } from './record-words-in.ts'
import type { ClassWork } from './record-types.ts'
import { workbookOf } from './workbook.ts'

const NOON = Date.UTC(2026, 10, 27, 12)
const READING = { kind: 'reading', title: '', chapter: 'four-waves' } as const
const DRAFT: AssignmentDraft = {
  title: '=1+1, “at home”',
  activities: [{ kind: 'scenario', title: '', scenario: 'four-waves', level: 2, confidence: false }, READING],
  opensAt: NOON - 1000,
  dueAt: NOON + 1000,
  timeZone: 'Asia/Shanghai',
  late: 'no',
  lateUntil: null,
  attempts: null,
  counts: 'best',
  feedback: 'at-once',
  shuffle: false,
  seeds: 'same',
  classmates: true,
  board: 'none',
}
const CLOSE = {
  scenario: 'four-waves',
  points: 300,
  obtainable: 400,
  right: 3,
  decisions: 4,
  clean: true,
  elapsedMs: 61_250,
  at: NOON,
}

/** Two students of whom one was removed, and a guest; the names are such as spreadsheets reckon with. */
function workOf(): ClassWork {
  const own = { id: 'A', assignment: 'HOME', activity: 0, nth: 1, match: 'MATCH', startedAt: NOON - 500 }
  const row = { ...own, student: 'S1', finishedAt: null, quiz: null, close: CLOSE }
  const result = {
    percent: 75,
    right: 3,
    decisions: 4,
    byComputer: 0,
    elapsedMs: 61_250,
    clean: true,
    isLate: false,
  }
  const said = { assignment: 'HOME', activity: 0, student: 'S1', percent: 90, note: '+1 for the\nlast ACK' }
  const answer = { assignment: null, activity: 0, attempt: null, question: 0, questionId: 'q1', skill: null }
  const close = { match: 'MATCH', session: null, assignment: 'HOME', activity: 0, role: 'client', level: 2 }
  return {
    line: { id: 'CLASS', name: '网络', isOwner: true, isArchived: false, students: 1, createdAt: NOON },
    students: [
      { student: 'S1', name: '=HYPERLINK("x","李雷")', shown: '@wolf' },
      { student: 'S2', name: null, shown: null },
    ],
    seats: [
      { seat: 'one', shown: '@wolf', student: 'S1' },
      { seat: 'other', shown: 'Quiet\u0007 Fox', student: null },
    ],
    assignments: [
      {
        assignment: { ...DRAFT, id: 'HOME', code: 'CODE22', class: 'CLASS', teacher: 'ann', createdAt: NOON },
        matrix: matrixOf(DRAFT, ['S1', 'S2'], [row], [said], NOON + 500),
        attempts: [{ student: 'S1', attempt: { ...own, finishedAt: NOON, result }, isCounted: true }],
        reviews: [{ ...said, by: 'Ann', at: NOON }],
      },
    ],
    answers: [
      {
        ...answer,
        session: 'LESSON',
        student: null,
        seat: 'other',
        answer: {},
        isRight: true,
        elapsedMs: 1500,
        at: NOON,
      },
    ],
    closes: [{ ...close, ...CLOSE, seat: 'one' }],
    lessons: 1,
  }
}

describe('the results as CSV', () => {
  it('are read back as they were, and nothing is reckoned', () => {
    const text = csvFile(resultsTable(workOf(), recordWordsIn('en')))
    expect(text.startsWith('\uFEFFStudent,Plays as,Assignment')).toBe(true)
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true })
    expect(errors).toEqual([])
    expect(data).toHaveLength(4)
    expect(data[0]).toEqual({
      Student: `'=HYPERLINK("x","李雷")`,
      'Plays as': "'@wolf",
      Assignment: "'=1+1, “at home”",
      'No.': '1',
      Activity: 'Four waves',
      Kind: 'close',
      State: 'done',
      Percent: '90',
      Late: 'no',
      'Given by hand': 'yes',
      Note: "'+1 for the\nlast ACK",
      Attempts: '1',
      'Counted attempt': '1',
      Right: '3',
      Of: '4',
      Seconds: '61.3',
      'Finished (UTC)': '2026-11-27 12:00:00',
    })
    expect(data[2]).toMatchObject({ Student: 'Deleted student 1', State: 'not begun', Percent: '' })
  })

  it('are not reckoned where the sign is a wide one', () => {
    const rows = [['＝1+1'], ['＋1'], ['－1'], ['＠x'], ['李＝雷']]
    const { data } = Papa.parse<string[]>(
      csvFile({ heads: ['Name'], rows })
        .slice(1)
        .trimEnd(),
    )
    expect(data.flat()).toEqual(['Name', "'＝1+1", "'＋1", "'－1", "'＠x", '李＝雷'])
  })

  it('speak Chinese', () => {
    const text = csvFile(resultsTable(workOf(), recordWordsIn('zh')))
    expect(text).toContain('学生,显示名,作业')
    expect(text).toContain('已删除的学生 1')
  })
})

describe('the workbook', () => {
  it('has a sheet for each table, with numbers and times as such', async () => {
    const book = Buffer.from(await workbookOf(classTables(workOf(), recordWordsIn('en'))))
    const sheets = await readExcelFile(book)
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Students',
      'Assignments',
      'Results',
      'Answers',
      'Matches',
    ])
    const rows = new Map(sheets.map(({ sheet, data }) => [sheet, data]))
    expect(rows.get('Students')?.[1]).toEqual([
      '=HYPERLINK("x","李雷")',
      '@wolf',
      1,
      2,
      90,
      1,
      0,
      0,
      1,
      1,
      new Date(NOON),
    ])
    expect(rows.get('Assignments')?.[1]).toEqual(['=HYPERLINK("x","李雷")', 90, null])
    expect(rows.get('Answers')?.[1]?.slice(1, 3)).toEqual(['Guest Quiet  Fox', 'Lesson LESSON'])
    expect(rows.get('Matches')?.[1]?.slice(0, 7)).toEqual([
      new Date(NOON),
      'MATCH',
      '=1+1, “at home”',
      'Four waves',
      2,
      'Client',
      '=HYPERLINK("x","李雷")',
    ])
  })

  it('is one also of a class that has done nothing', async () => {
    const empty = { ...workOf(), students: [], seats: [], assignments: [], answers: [], closes: [] }
    const sheets = await readExcelFile(Buffer.from(await workbookOf(classTables(empty, recordWordsIn('zh')))))
    expect(sheets.map(({ data }) => data.length)).toEqual([1, 1, 1, 1, 1])
  })
})

describe('an answer', () => {
  it('is named as the class, whatever that is called, and kept by nobody on the way', () => {
    const { headers } = answerFile('x', 'text/csv', '3/B "网络" (a)\n.csv', 'results.csv')
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename="results.csv"; filename*=UTF-8''3%20B%20%20%E7%BD%91%E7%BB%9C%20%20%28a%29%20.csv`,
    )
    expect(headers.get('Cache-Control')).toBe('private, no-store')
  })

  it('is sent while it is written, and no more is written once nobody reads', async () => {
    const written: number[] = []
    let isEnded = false
    async function* parts(): AsyncGenerator<string> {
      try {
        for (let nth = 0; nth < 1000; nth += 1) {
          written.push(nth)
          yield `${nth},`
        }
      } finally {
        isEnded = true
      }
    }
    const reader = streamOf(parts()).getReader()
    const { value } = await reader.read()
    expect(new TextDecoder().decode(value)).toBe('0,')
    await reader.cancel()
    expect(isEnded).toBe(true)
    expect(written.length).toBeLessThan(5)
  })
})
