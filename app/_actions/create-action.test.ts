import { readFileSync, readdirSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { key, place, text } from './arguments.ts'
import { createAction } from './create-action.ts'

const done = { ok: true, why: '' }
const otherwise = { ok: false, why: 'no-such-class' }

test('what an action takes is done, as it was read', async () => {
  const deed = vi.fn(async () => done)
  expect(await createAction([key, text], otherwise, deed)('A'.repeat(16), '7b')).toBe(done)
  expect(deed).toHaveBeenCalledExactlyOnceWith('A'.repeat(16), '7b')
})

test.each([
  ['nothing', []],
  ['too little', ['A']],
  ['too much', ['A', 0, 0]],
  ['another kind', [0, 'A']],
  ['a list of one', [['A'], 0]],
  ['a name that objects have', [{ toString: 'A' }, 0]],
  ['what no database looks for', ['\0', 0]],
  ['what is very long', ['A'.repeat(1000), 0]],
])('%s is answered, and nothing is done', async (_, sent) => {
  const deed = vi.fn(async () => done)
  const action = createAction([key, place], otherwise, deed) as (...sent: unknown[]) => Promise<unknown>
  expect(await action(...sent)).toBe(otherwise)
  expect(deed).not.toHaveBeenCalled()
})

test('there is no action that is made otherwise', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((file) => `app/${file}`)
  const sources = files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file, source: readFileSync(file, 'utf8') }))
    .filter(({ source }) => /^\s*['"]use server['"]/m.test(source))
  const exported = sources.flatMap(({ file, source }) =>
    [...source.matchAll(/^export (?!type |interface ).*/gm)].map(([line]) => ({ file, line })),
  )
  expect(exported.length).toBeGreaterThan(40)
  expect(exported.filter(({ line }) => !/^export const \w+ = createAction\(/.test(line))).toEqual([])
  // Within a page or a component, a function of its own would be an action too.
  expect(sources.filter(({ source }) => !/^['"]use server['"]/.test(source))).toEqual([])
})
