import { describe, expect, it } from 'vitest'
import { ROLES } from '#core/by-role.ts'
import { LINES } from '#core/match/line.ts'
import { playOut, startPlan } from '#core/match/testing/play.ts'
import { linesFor } from '#core/match/lines-for.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { TIMERS } from '#core/teardown/endpoint.ts'
import cardsEn from './cards/en.json' with { type: 'json' }
import cardsZh from './cards/zh.json' with { type: 'json' }
import scenariosEn from './scenarios/en.json' with { type: 'json' }
import scenariosZh from './scenarios/zh.json' with { type: 'json' }
import scenesEn from './scenes/en.json' with { type: 'json' }
import scenesZh from './scenes/zh.json' with { type: 'json' }
import timersEn from './timers/en.json' with { type: 'json' }
import timersZh from './timers/zh.json' with { type: 'json' }

type Tree = { readonly [key: string]: string | Tree }

const LANGUAGES = [
  ['en', { cards: cardsEn, scenarios: scenariosEn, scenes: scenesEn, timers: timersEn }],
  ['zh', { cards: cardsZh, scenarios: scenariosZh, scenes: scenesZh, timers: timersZh }],
] as const

describe.each(LANGUAGES)('the lessons in %s', (_language, words) => {
  const scenarios: Readonly<Record<string, object>> = words.scenarios

  it.each(SCENARIOS.map(({ id }) => id))('tell %s whole', (id) => {
    expect(scenarios[id]).toEqual({
      title: sentence(),
      line: sentence(),
      situation: sentence(),
      roles: { client: sentence(), server: sentence() },
      lesson: sentence(),
      realWorld: sentence(),
    })
  })

  it('say nothing that is not played', () => {
    expect(Object.keys(scenarios)).toEqual(SCENARIOS.map(({ id }) => id))
  })

  it('have a line of talk for whatever may be said in a scene', () => {
    const scenes: Readonly<Record<string, Readonly<Record<string, string>>>> = words.scenes
    for (const scene of Object.values(scenes)) expect(Object.keys(scene)).toEqual([...LINES])
    for (const { scene, plan } of SCENARIOS) {
      if (scene === null) continue
      const made = plan({ client: 100, server: 300 })
      const said = playOut(startPlan(made, 0)).match.timeline.filter((item) => item.kind === 'line')
      const offered = [...said.map(({ line }) => line), ...linesFor(made, 'person')]
      for (const line of offered) expect(scenes[scene]?.[line]).toBeTruthy()
    }
  })

  it('say each line of a scene in words of its own', () => {
    for (const scene of Object.values(words.scenes)) {
      expect(new Set(Object.values(scene)).size).toBe(LINES.length)
    }
  })

  it('name each timer, and what it is in the RFC, on Linux and on Windows', () => {
    expect(Object.keys(words.timers)).toEqual([...TIMERS])
    for (const timer of Object.values(words.timers)) {
      expect(timer).toEqual({
        name: sentence(),
        line: sentence(),
        rfc: sentence(),
        linux: sentence(),
        windows: sentence(),
      })
    }
  })

  it('ask with four answers, one of them right, and say of each why', () => {
    const ids = SCENARIOS.map(({ id }) => id)
    for (const [id, { right, options }] of Object.entries(words.cards)) {
      expect(ids).toContain(id)
      expect(Object.keys(options)).toEqual(['a', 'b', 'c', 'd'])
      expect(Object.keys(options)).toContain(right)
    }
  })

  it('do not shout, and leave nothing empty', () => {
    for (const text of leaves(words)) expect(text).toMatch(/^[^!！]+$/)
  })
})

describe('both languages', () => {
  const [[, english], [, chinese]] = LANGUAGES

  it('have the same words', () => {
    expect(paths(chinese)).toEqual(paths(english))
  })

  it('hold the same answer right', () => {
    const rights = (cards: Readonly<Record<string, { right: string }>>) =>
      Object.entries(cards).map(([id, { right }]) => `${id} ${right}`)
    expect(rights(chinese.cards)).toEqual(rights(english.cards))
    expect(new Set(Object.values(english.cards).map(({ right }) => right)).size).toBe(4)
  })
})

describe('a situation', () => {
  it.each(ROLES)('tells the %s what its application wants, not what to send', (role) => {
    // A control bit in the text would be an answer; of the other end's FIN, or that one is waited for, it may speak.
    const telling = /\b(send|sends|answer|answers) (a |an |its |the )?(FIN|ACK|RST)\b/i
    for (const { roles, situation } of Object.values(scenariosEn)) {
      expect(roles[role]).not.toMatch(telling)
      expect(situation).not.toMatch(telling)
    }
  })
})

function sentence(): unknown {
  return expect.stringMatching(/\S/)
}

function leaves(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)))
}

function paths(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : paths(value, `${path}${key}.`),
  )
}
