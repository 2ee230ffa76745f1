import { expect, test } from 'vitest'
import { createSeatNames } from './seat-names.ts'

test('a name that was changed is read again once it is forgotten', async () => {
  const stored = new Map([['a', 'Blue Fox']])
  const names = createSeatNames({ names: async () => new Map(stored) }, () => 0)
  expect(await names.of(['a'])).toEqual({ a: 'Blue Fox' })
  stored.set('a', 'Ann')
  expect(await names.of(['a'])).toEqual({ a: 'Blue Fox' })
  names.forget('a')
  expect(await names.of(['a'])).toEqual({ a: 'Ann' })
})

test('a name that changes while it is read is read again', async () => {
  let stored = 'Blue Fox'
  let change = () => {}
  const names = createSeatNames(
    {
      names: async () => {
        const read = new Map([['a', stored]])
        change()
        return read
      },
    },
    () => 0,
  )
  change = () => {
    stored = 'Ann'
    names.forget('a')
  }
  await names.of(['a'])
  change = () => {}
  expect(await names.of(['a'])).toEqual({ a: 'Ann' })
})
