import { describe, expect, it } from 'vitest'
import { playable, wishFrom } from './wish.ts'

const plain = { id: 'keepalive', skills: ['keepalive'], story: false, network: false } as const
const full = { id: 'four-waves', skills: ['four-waves'], story: true, network: true } as const

describe('a wish', () => {
  it('of a newcomer is the first scenario at level 1, as the Client, by the script', () => {
    expect(playable(wishFrom({}), [full, plain])).toEqual({
      scenario: 'four-waves',
      level: 1,
      role: 'client',
      network: 'script',
      waits: 'fast',
      confidence: false,
    })
  })

  it('that was kept by another version falls back part by part', () => {
    const wish = wishFrom({ scenario: 'gone', level: '9', role: 'router', waits: 'real' })
    expect(playable(wish, [full])).toMatchObject({
      scenario: 'four-waves',
      level: 1,
      role: 'client',
      waits: 'real',
    })
  })

  it('is no more than the scenario can be', () => {
    const wish = wishFrom({ scenario: 'keepalive', level: '0', role: 'network', network: 'person' })
    expect(playable(wish, [full, plain])).toMatchObject({ level: 1, role: 'client', network: 'script' })
  })

  it('for the network’s seat is one for a person there', () => {
    expect(playable(wishFrom({ role: 'network', network: 'nobody' }), [full])).toMatchObject({
      role: 'network',
      network: 'person',
    })
  })
})
