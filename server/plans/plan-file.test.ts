import { expect, test } from 'vitest'
import { readPlanFile, writePlanFile } from './plan-file.ts'

function linesOf(text: string): readonly (number | null)[] {
  const read = readPlanFile(text)
  return 'faults' in read ? read.faults.map(({ line }) => line) : []
}

test('a fault is told by its line', () => {
  const plan = { title: 'First', activities: [] }
  const text = writePlanFile({ plan, sets: [] })
  expect(linesOf(text)).toEqual([])
  expect(linesOf(text.replace('"First"', '7'))).toEqual([4])
})

test('in a file of very many small things no lines are looked for: meanwhile nobody else would be served', () => {
  const many = `{"x":[${'1,'.repeat(20_000)}1]}`
  expect(new Set(linesOf(many))).toEqual(new Set([null]))
  expect(linesOf(many.slice(0, -1))).toEqual([null])
})
