import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { playOut, startPlan } from '#core/match/testing/play.ts'
import { CHAPTERS, type ChapterId } from '#core/quiz/chapter.ts'
import { MISCONCEPTIONS } from '#core/quiz/misconception.ts'
import { hasPlace } from '#core/quiz/place.ts'
import type { Text } from '#core/quiz/question.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import { questionById } from '../questions/bank.ts'
import type { Chapter, Part } from './lesson-format.ts'

describe.each(CHAPTERS)('the chapter $id', ({ id }) => {
  const chapter = read(id)

  it('is short enough to be played in one go', () => {
    expect(chapter.id).toBe(id)
    expect([3, 4, 5, 6, 7, 8]).toContain(chapter.minutes)
    expect(chapter.parts.length).toBeGreaterThanOrEqual(4)
    expect(chapter.parts.length).toBeLessThanOrEqual(10)
  })

  it('is played, names a mistake, and asks', () => {
    const kinds = chapter.parts.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['close', 'mistake', 'ask']))
  })

  it('says something beside the beginning, each segment that leaves, and the ending', () => {
    for (const part of chapter.parts.filter((one) => one.kind === 'close')) {
      const said = part.says.map(({ at }) => at)
      // What a TCP repeats by itself is told once.
      const steps = [0, ...Array.from({ length: segmentsOf(part.scenario) }, (_, index) => index + 1), 'end']
      const silent = steps.filter((step) => !said.some((at) => at === step))
      expect([part.scenario, said]).toEqual([part.scenario, steps.filter((step) => !silent.includes(step))])
      expect([part.scenario, silent]).toEqual([part.scenario, REPEATED[part.scenario] ?? []])
    }
  })

  it('points at nothing that is not there', () => {
    for (const part of chapter.parts) expect([part.kind, missingIn(part)]).toEqual([part.kind, []])
  })

  it('has a cell under each heading', () => {
    for (const part of chapter.parts.filter((one) => one.kind === 'table'))
      for (const row of part.rows) expect(row).toHaveLength(part.head.length)
  })

  it('is there in both languages and does not shout', () => {
    for (const { en, zh } of textsOf(chapter)) {
      expect(en).toMatch(/^[^!！]+$/)
      expect(zh).toMatch(/^[^!！]+$/)
    }
  })

  it('calls each thing by one name in Chinese', () => {
    for (const { zh } of textsOf(chapter)) expect([zh, zh.match(SECOND_NAMES)?.[0]]).toEqual([zh, undefined])
  })
})

/** Instead of 计时器, 复位, 重传, 序号 or 确认号, 报文段, 文件结束（EOF）, 对端 and 应答. */
const SECOND_NAMES =
  /定时器|重置|重发|号码|数据包|报文(?!段)|(FIN|ACK|SYN|RST) ?包|(?<!文件结束（)EOF|对方|回应/
const REPEATED: Readonly<Record<string, readonly number[]>> = { 'last-ack-gives-up': [6, 7, 8, 9, 10, 11] }
const REFERENCE = /^(RFC \d+( §[\d.]+)?|[a-z]+\(\d\)|ip-sysctl|Linux 6\.18, measured|Microsoft cc\d+)$/

function read(id: ChapterId): Chapter {
  return JSON.parse(readFileSync(new URL(`${id}.json`, import.meta.url), 'utf8')) as Chapter
}

function segmentsOf(scenario: string): number {
  const plan = scenarioById(scenario)?.plan({ client: 100, server: 300 })
  if (plan === undefined) throw new Error(`no scenario ${scenario}`)
  return playOut(startPlan(plan, 2)).match.timeline.filter(({ kind }) => kind === 'sent').length
}

/** Scenarios, places, codes and references of a part that nobody knows. */
function missingIn(part: Part): readonly string[] {
  switch (part.kind) {
    case 'close':
      return unknownScenarios(part.scenario)
    case 'compare':
      return unknownScenarios(part.left.scenario, part.right.scenario)
    case 'states':
      return part.marked.filter((place) => !hasPlace('states', place))
    case 'mistake':
      return [
        ...part.references.filter((reference) => !REFERENCE.test(reference)),
        ...[part.misconception ?? ''].filter((code) => !codes.has(code)),
      ]
    case 'ask':
      return questionById(part.question) === null ? [part.question] : []
    case 'text':
    case 'table':
    case 'terminal':
      return []
  }
}

const codes: ReadonlySet<string> = new Set(['', ...MISCONCEPTIONS])

function unknownScenarios(...ids: readonly string[]): readonly string[] {
  return ids.filter((id) => scenarioById(id) === null)
}

function textsOf(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return []
  if ('zh' in value) return [value as Text]
  return Object.values(value).flatMap(textsOf)
}
