import { expect, test } from 'vitest'
import { sessionCommands } from './session-commands.ts'

test.each([
  ['A FIN takes a number.', true],
  ['  两行\n也可以  ', true],
  ['   ', false],
  ['x'.repeat(281), false],
  // PostgreSQL would refuse it, and say so in the log each time.
  ['A\0B', false],
])('what was learned: %j', (text, isSaid) => {
  expect(sessionCommands['session:exit'].safeParse({ session: '2222222222222222', text }).success).toBe(
    isSaid,
  )
})
