import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import { checkQuestionSet } from '#core/quiz/check-question-set.ts'
import { checkClaim } from '#core/quiz/claim.ts'
import { MISCONCEPTIONS } from '#core/quiz/misconception.ts'
import { type Question, QUESTION_KINDS } from '#core/quiz/question.ts'
import { STATES } from '#core/teardown/state.ts'
import beliefsEn from '../misconceptions/en.json' with { type: 'json' }
import beliefsZh from '../misconceptions/zh.json' with { type: 'json' }
import { BANK, SETS, bankOf, questionById } from './bank.ts'

describe.each(CHAPTER_IDS)('the questions on %s', (chapter) => {
  it('are sound, and all that they claim holds', () => {
    expect(checkQuestionSet(SETS[chapter])).toEqual({ set: SETS[chapter] })
  })

  it('are some, and of this chapter', () => {
    expect(bankOf(chapter).length).toBeGreaterThan(4)
    for (const question of bankOf(chapter))
      expect([question.id, question.chapter]).toEqual([question.id, chapter])
  })
})

describe('the bank', () => {
  it('has a hundred questions at least, each with an id of its own', () => {
    expect(BANK.length).toBeGreaterThanOrEqual(100)
    expect(new Set(BANK.map(({ id }) => id)).size).toBe(BANK.length)
    for (const question of BANK) expect(questionById(question.id)).toBe(question)
  })

  it('has every kind of question, and every skill that is played', () => {
    expect(new Set(BANK.map(({ kind }) => kind))).toEqual(new Set(QUESTION_KINDS))
    const trained = new Set(BANK.flatMap(({ skills }) => skills))
    for (const skill of SCENARIOS.flatMap(({ skills }) => skills))
      expect([skill, trained.has(skill)]).toEqual([skill, true])
  })

  it('names skills and a reference for each question', () => {
    for (const { id, skills, references } of BANK) {
      expect([id, skills.length > 0 && references.length > 0]).toEqual([id, true])
    }
  })

  it('says what each wrong option believes', () => {
    for (const question of BANK) {
      for (const { id, misconception } of wrongOptionsOf(question)) {
        expect([question.id, id, misconception !== undefined]).toEqual([question.id, id, true])
      }
    }
  })

  it('refers to what there is', () => {
    for (const { id, references } of BANK) {
      for (const reference of references) expect([id, reference]).toEqual([id, knownReference()])
    }
  })

  it('proves what it says of states and numbers', () => {
    const unproved = BANK.filter(mustClaim).filter(({ claims = [] }) => claims.length === 0)
    expect(unproved.map(({ id }) => id).toSorted()).toEqual(UNPROVED.toSorted())
    for (const { id, claims = [] } of BANK) {
      for (const claim of claims) expect([id, checkClaim(claim)]).toEqual([id, null])
    }
  })

  it('has its keys in every place', () => {
    const places = BANK.flatMap((question) =>
      question.kind === 'single' ? [question.options.findIndex(({ id }) => id === question.key)] : [],
    )
    for (const place of [0, 1, 2]) {
      expect(places.filter((one) => one === place).length).toBeGreaterThan(places.length / 10)
    }
    const truths = BANK.flatMap((question) => (question.kind === 'true-false' ? [question.key.isTrue] : []))
    expect(new Set(truths).size).toBe(2)
  })
})

describe('the words of the bank', () => {
  const texts = BANK.flatMap((question) => textsOf(question).map((text) => [question.id, text] as const))

  it('leave no English in Chinese besides terms', () => {
    for (const [id, { zh }] of texts) {
      const rest = zh.replaceAll(CODE, '').replaceAll(TERMS, '')
      expect([id, zh, rest.match(/[A-Za-z]{2,}/g)]).toEqual([id, zh, null])
    }
  })

  it('call each thing by one name in Chinese', () => {
    for (const [id, { zh }] of texts) expect([id, zh.match(SECOND_NAMES)?.[0]]).toEqual([id, undefined])
  })

  it('do not shout, and leave no Chinese in English', () => {
    for (const [id, { en, zh }] of texts) {
      expect([id, /[!！]/.test(en + zh)]).toEqual([id, false])
      expect([id, /\p{Script=Han}/u.test(en)]).toEqual([id, false])
    }
  })
})

describe('the beliefs', () => {
  it('have a name and a fact each in both languages', () => {
    for (const words of [beliefsEn, beliefsZh]) {
      expect(Object.keys(words)).toEqual([...MISCONCEPTIONS])
      for (const belief of Object.values(words)) {
        expect(belief).toEqual({ name: expect.stringMatching(/\S/), fact: expect.stringMatching(/\S/) })
      }
    }
  })
})

function wrongOptionsOf(question: Question) {
  switch (question.kind) {
    case 'single':
      return question.options.filter(({ id }) => id !== question.key)
    case 'several':
      return question.options.filter(({ id }) => !question.key.includes(id))
    case 'true-false':
      return question.reasons.filter(({ id }) => id !== question.key.why)
    case 'number':
    case 'order':
    case 'pairs':
    case 'point':
      return []
  }
}

/** A sequence number or a state as an answer can be computed, so it is. */
function mustClaim(question: Question): boolean {
  if (question.kind === 'number') return /^(SEQ|ACK)$/.test(question.label.en)
  if (question.kind !== 'single') return false
  const key = question.options.find(({ id }) => id === question.key)
  return STATES.some((state) => state === key?.text.en)
}

/** What no stimulus of the table leads to, or what is told of the network and not of an end. */
const UNPROVED: readonly string[] = []

function knownReference(): unknown {
  const forms = [
    `RFC 9293 §(${SECTIONS.map((section) => section.replaceAll('.', String.raw`\.`)).join('|')})( (MUST|SHLD|MAY)-\\d+)?`,
    String.raw`RFC (791|792|1122|1337|1812|2525|5961|6191|6298|9112)( §\d+(\.\d+)*)?`,
    String.raw`(tcp|socket|ip)\(7\)|(shutdown|close|send|recv)\(2\)|ip-sysctl`,
    String.raw`Linux 6\.18, measured`,
    String.raw`Microsoft (cc150667|cc757512|cc938217)`,
  ]
  return expect.stringMatching(new RegExp(`^(${forms.join('|')})$`))
}

/** The sections of RFC 9293 that closing touches. */
const SECTIONS = [
  '3.1',
  '3.3.1',
  '3.3.2',
  '3.4',
  '3.4.1',
  '3.4.2',
  '3.4.3',
  '3.5',
  '3.5.1',
  '3.5.2',
  '3.5.3',
  '3.6',
  '3.6.1',
  '3.8.1',
  '3.8.3',
  '3.8.4',
  '3.8.6.3',
  '3.9.1',
  '3.10.2',
  '3.10.3',
  '3.10.4',
  '3.10.5',
  '3.10.7.1',
  '3.10.7.4',
  '3.10.8',
]

function textsOf(question: Question) {
  const { prompt, explanation } = question
  switch (question.kind) {
    case 'single':
    case 'several':
      return [prompt, explanation, ...question.options.map(({ text }) => text)]
    case 'number':
      return [prompt, explanation, question.label]
    case 'order':
      return [prompt, explanation, ...question.items.map(({ text }) => text)]
    case 'pairs':
      return [prompt, explanation, ...[...question.left, ...question.right].map(({ text }) => text)]
    case 'point':
      return [prompt, explanation]
    case 'true-false':
      return [prompt, explanation, ...question.reasons.map(({ text }) => text)]
  }
}

const CODE = /`[^`]*`/g
const SECOND_NAMES = /定时器|重置|重发|号码|数据包|报文(?!段)|(FIN|ACK|SYN|RST) ?包|对方|回应/
const TERMS =
  /\b(FIN-WAIT(-[12])?|TIME-WAIT|CLOSE-WAIT|LAST-ACK|CLOSED|CLOSING|ESTABLISHED|LISTEN|SYN-(RECEIVED|SENT)|TCP|UDP|IP|ICMP|FIN|ACK|SYN|RST|PSH|URG|SEQ|RCV|SND|NXT|UNA|WND|2?MSL|TTL|RTO|RTT|RFC|EOF|NAT|TCB|ISS?N?|SEG|LEN|CLOSE|ABORT|SEND|HTTP|SSH|BSD|Linux|Windows|FreeBSD|OpenBSD|Server|Web|MUST|MAY|SHLD|Nagle|SO_\w+|E[A-Z]{4,}|SIG[A-Z]+|tcp_\w+|Tcp\w+|SHUT_\w+|(close|shutdown|read|write|send|recv|bind|listen|accept|connect|abort|fork)(?=\(|\b))\b/g
