import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import { MISCONCEPTIONS } from '#core/quiz/misconception.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { STATE_PLACES } from '#app/_figures/states/places.ts'
import { questionById } from '#content/questions/bank.ts'
import { LESSON, chapterById } from './lesson.ts'

const text = z.strictObject({ en: z.string().trim().min(1), zh: z.string().trim().min(1) })
const scenario = z.enum(SCENARIOS.map(({ id }) => id))
const side = z.strictObject({ scenario, title: text })
const said = z.strictObject({ at: z.union([z.int().nonnegative(), z.literal('end')]), text })
const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), heading: text, paragraphs: z.array(text).min(1) }),
  z.strictObject({ kind: z.literal('close'), scenario, caption: text, says: z.array(said).min(1) }),
  z.strictObject({ kind: z.literal('compare'), caption: text, left: side, right: side }),
  z.strictObject({
    kind: z.literal('mistake'),
    claim: text,
    fact: text,
    misconception: z.enum(MISCONCEPTIONS).optional(),
    references: z.array(z.string().min(1)).min(1),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: text,
    head: z.array(text).min(2),
    rows: z.array(z.array(text)).min(1),
  }),
  z.strictObject({ kind: z.literal('terminal'), caption: text, lines: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('states'), caption: text, marked: z.array(z.enum(STATE_PLACES)).min(1) }),
  z.strictObject({ kind: z.literal('ask'), question: z.string() }),
])
const chapter = z.strictObject({
  id: z.enum(CHAPTER_IDS),
  title: text,
  line: text,
  minutes: z.int().min(1).max(15),
  parts: z.array(part).min(3),
})

/** Every text of a chapter, with where it stands. */
function textsOf(value: unknown, path: string): { path: string; en: string; zh: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const found = text.safeParse(value)
  if (found.success) return [{ path, ...found.data }]
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}

describe.each(CHAPTER_IDS)('the chapter %s', (id) => {
  const told = LESSON[id]

  it('is as the format says, field by field', () => {
    expect(chapter.safeParse(told).error).toBeUndefined()
    expect(told.id).toBe(id)
  })

  it('asks questions of its own', () => {
    const asked = told.parts.flatMap((one) => (one.kind === 'ask' ? [one.question] : []))
    expect(asked.map((question) => questionById(question)?.chapter)).toEqual(asked.map(() => id))
  })

  it('leaves no English in Chinese besides terms', () => {
    for (const { path, zh } of textsOf(told, id)) {
      const rest = zh.replaceAll(/`[^`]*`/g, '').replaceAll(TERMS, '')
      expect([path, rest.match(/[A-Za-z]{2,}/g)]).toEqual([path, null])
    }
  })
})

it('knows no other chapter', () => {
  expect(chapterById('time-wait')?.id).toBe('time-wait')
  expect(chapterById('no-such-chapter')).toBeNull()
  expect(chapterById('toString')).toBeNull()
})

const TERMS =
  /\b(FIN-WAIT(-[12])?|TIME-WAIT|CLOSE-WAIT|LAST-ACK|CLOSED|CLOSING|ESTABLISHED|LISTEN|SYN-(SENT|RECEIVED)|TCP|IPv?[46]?|ICMP|TTL|FIN|ACK|SYN|RST|PSH|SEQ|LEN|RCV|SND|NXT|UNA|WND|2?MSL|RTO|RTT|USER|RFC|EOF|HTTP|SSH|BSD|NAT|MUST|MAY|SHOULD|Linux|Windows|Server|FreeBSD|OpenBSD|Wireshark|Web|tcpdump|ss|ms|MB|SO_\w+|TcpTimedWaitDelay|tcp_\w+|SIGKILL|E[A-Z]{4,}|(bind|connect|listen|recv|send|read|write|close|shutdown)(\(\))?|OK|gVisor|smoltcp|Stevens|SHLD|Time Exceeded|Recv-Q|Send-Q|sysctl|timer)\b/g
