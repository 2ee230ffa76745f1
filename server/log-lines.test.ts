import { expect, test, vi } from 'vitest'
import { tellAnswered, tellErrors } from './log-lines.ts'
import { NotStored } from './matches/ports.ts'

const log = { error: vi.fn(), warn: vi.fn(), debug: vi.fn() }

test('a fault of the program is told each time, with where it was', () => {
  const count = vi.fn()
  const tell = tellErrors(log, count)
  const error = new Error('broken')
  for (const match of ['A', 'B']) tell(error, 'move:submit', { match })
  expect(log.error.mock.calls).toEqual([
    [{ err: error, what: 'move:submit', match: 'A' }, 'a request broke'],
    [{ err: error, what: 'move:submit', match: 'B' }, 'a request broke'],
  ])
  expect(count.mock.calls).toEqual([[false], [false]])
})

test('a database that is away is told once a second, and counted each time', () => {
  const count = vi.fn()
  const tell = tellErrors(log, count)
  log.warn.mockClear()
  for (let requests = 0; requests < 50; requests += 1) tell(new NotStored('away'), '/seat')
  expect(log.warn).toHaveBeenCalledOnce()
  expect(count).toHaveBeenCalledTimes(50)
})

test('a request is told to whoever wants all of them; what was refused by a fault, to everybody', () => {
  const tell = tellAnswered(log, () => {})
  const answered = { request: 'r', kind: 'page', method: 'GET', path: '/', ms: 1 }
  for (const mock of Object.values(log)) mock.mockClear()
  tell({ ...answered, status: 200 })
  tell({ ...answered, status: 404 })
  tell({ ...answered, kind: 'probe', status: 503 })
  expect(log.debug).toHaveBeenCalledTimes(3)
  expect(log.warn).not.toHaveBeenCalled()
  for (let students = 0; students < 50; students += 1) tell({ ...answered, status: 503 })
  expect(log.warn).toHaveBeenCalledOnce()
})
