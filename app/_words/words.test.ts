import { describe, expect, it } from 'vitest'
import { createTranslator } from 'next-intl'
import { LINUX_NOTES } from '#core/match/linux-notes.ts'
import { DOOR_CODES } from '#core/contract/door-codes.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { REASON_CODES } from '#core/teardown/rejection.ts'
import { STATES } from '#core/teardown/state.ts'
import { LANGUAGES } from './languages.ts'
import { wordsOf } from './words.ts'

type Tree = { readonly [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  )
}

const english = leaves(wordsOf('en'))
const chinese = new Map(leaves(wordsOf('zh')))

describe('the words', () => {
  it('are the same ones in both languages', () => {
    expect([...chinese.keys()].toSorted()).toEqual(english.map(([key]) => key).toSorted())
  })

  it('take the same values in both languages', () => {
    const names = (text: string): string[] =>
      [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name!))].toSorted()
    for (const [key, text] of english) expect([key, names(chinese.get(key)!)]).toEqual([key, names(text)])
  })

  it('leave no English in Chinese besides terms', () => {
    for (const [key, text] of chinese) {
      if (ENGLISH_BY_INTENT.has(key) || IS_KEY.test(key)) continue
      const rest = text
        .replaceAll(/\{\w+\}/g, '')
        .replaceAll(SYSTEMS, '')
        .replaceAll(TERMS, '')
      expect([key, rest.match(/[A-Za-z]+/g)]).toEqual([key, null])
    }
  })

  it('call each thing by one name in Chinese', () => {
    for (const [key, text] of chinese) {
      const second = AMONG_PEOPLE.test(key) ? SECOND_NAMES : new RegExp(`${SECOND_NAMES.source}|对方|回应`)
      expect([key, text.match(second)?.[0]]).toEqual([key, undefined])
    }
  })

  it('do not shout', () => {
    for (const [key, text] of [...english, ...chinese])
      expect([key, /[!！]/.test(text)]).toEqual([key, false])
  })

  it('can be formatted in both languages', () => {
    const values = everyValue()
    for (const locale of LANGUAGES) {
      const onError = (error: Error): never => {
        throw error
      }
      const t = createTranslator<Tree>({ locale, messages: wordsOf(locale), onError })
      for (const [key] of english) expect(t(key as never, values as never)).not.toBe('')
    }
  })
})

/** A value for each name that any of the words takes. */
function everyValue(): Record<string, string> {
  const names = english.flatMap(([, text]) => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name!))
  return Object.fromEntries(names.map((name) => [name, '1']))
}

describe.each(LANGUAGES)('there are words in %s', (language) => {
  const words = wordsOf(language)

  it('for each reason, at all depths, and for no other', () => {
    expect(Object.keys(words.refusals).toSorted()).toEqual(REASON_CODES.toSorted())
    for (const reason of REASON_CODES) {
      expect(Object.keys(words.refusals[reason])).toEqual(['title', 'rule', 'hint', 'answer'])
    }
  })

  it('that do not give the answer away before the third try', () => {
    for (const reason of REASON_CODES) {
      const { title, rule, hint } = words.refusals[reason]
      expect([reason, /\{answer/.test(title + rule + hint)]).toEqual([reason, false])
    }
  })

  it('for each state, scenario and closed door', () => {
    expect(Object.keys(words.states)).toEqual(STATES)
    expect(Object.keys(words.scenarios).toSorted()).toEqual(SCENARIOS.map(({ id }) => id).toSorted())
    for (const code of DOOR_CODES) expect(words.doors[code]).toBeTruthy()
  })

  it('for each note on Linux, beside what the RFC says', () => {
    expect(Object.keys(words.linux)).toEqual(LINUX_NOTES)
    for (const note of LINUX_NOTES) expect(words.linux[note].rfc).toBeTruthy()
  })
})

const TERMS =
  /\b(FIN-WAIT(-[12])?|TIME-WAIT|CLOSE-WAIT|LAST-ACK|CLOSED|CLOSING|ESTABLISHED|TCP|IP|MB|FIN|ACK|SYN|RST|PSH|SEQ|RCV|SND|NXT|2?MSL|RTO|RFC|EOF|close|shutdown|SEG|MUST|HTTP|SSH|BSD|OK|JSON|CSV|XLSX|UTC|GIFT|Moodle|JavaScript|Alt|Delete|Cookie|Web|Enter|NAT|TTL|[FARSPW]|s)\b/g
/** Instead of 计时器, 复位, 重传, 序号 or 确认号, 报文段, and 文件结束（EOF）. */
const SECOND_NAMES = /定时器|重置|重发|号码|数据包|报文(?!段)|(FIN|ACK|SYN|RST) ?包|(?<!文件结束（)EOF/
/** 对方 is the other person; the other TCP is 对端, and what it sends back is 应答. */
const AMONG_PEOPLE = /^(scenes\.|situation\.story\.|waiting\.|refusals\.(wrong-line|says-something-else)\.)/
/** Not a word but which option of a card is right. */
const IS_KEY = /^cards\.[\w-]+\.right$/
const ENGLISH_BY_INTENT = new Set(['frame.otherName', 'scenes.remote-desktop.goodbye'])
const SYSTEMS =
  /\b(Linux( cooked)?|Windows|Server|FreeBSD|OpenBSD|gVisor|smoltcp|lwIP|Wireshark|Google|GitHub|TEACHER_SIGNUP|RETENTION_DAYS|pcap(ng)?|tcp_\w+|SO_\w+|SIGKILL|E[A-Z]{4,}|Tcp\w+|(MAY|SHLD)-\d+|(bind|connect|recv|send)(?=\(\)))\b|\bR2\b/g
