import { expect, it } from 'vitest'
import { type HostAsk, type SentAsk, afterAsking, isAskedFor, withoutAsk } from './asked-things.ts'

const sent = (command: string, ask: HostAsk): SentAsk => ({ command, at: 1, ask })
const show = (step: number): HostAsk => ({ kind: 'show', shows: { kind: 'pair', match: 'M', step } })
const queue = (...asks: readonly SentAsk[]) => asks.reduce(afterAsking, [] as readonly SentAsk[])
const ids = (asking: readonly SentAsk[]) => asking.map(({ command }) => command)

it('one after the other', () => {
  const asking = queue(sent('a', { kind: 'kick', seat: 'S' }), sent('b', { kind: 'kick', seat: 'T' }))
  expect(ids(asking)).toEqual(['a', 'b'])
  expect(ids(withoutAsk(asking, 'a'))).toEqual(['b'])
})

it('what is stepped over before it left is never sent; what is on its way stays', () => {
  expect(ids(queue(sent('a', show(1)), sent('b', show(2)), sent('c', show(3))))).toEqual(['a', 'c'])
})

it('one seat’s is not another seat’s, nor one end’s another end’s', () => {
  const asking = queue(
    sent('a', { kind: 'time', seat: 'S', time: 'none' }),
    sent('b', { kind: 'nudge', match: 'M', role: 'client' }),
  )
  expect(isAskedFor(asking, { kind: 'time', seat: 'S', time: 'default' })).toBe(true)
  expect(isAskedFor(asking, { kind: 'time', seat: 'T', time: 'default' })).toBe(false)
  expect(isAskedFor(asking, { kind: 'nudge', match: 'M', role: 'server' })).toBe(false)
})
