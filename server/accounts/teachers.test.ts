import { expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '#server/compose-test-house.ts'
import { signUpTeacher, testTeachers } from '#server/compose-test-teachers.ts'
import { openMemoryStorage } from '#server/storage/open-memory-storage.ts'

const house = useTestHouse(async () => openMemoryStorage({ parseEvents }))

test('who has signed up is known by the cookie, and nobody without it', async () => {
  const { id, email, cookie } = await signUpTeacher(house.server.url, 'Ms Park')
  const teachers = testTeachers(house.storage, {})
  expect(await teachers.of(cookie)).toEqual({ id, name: 'Ms Park', email })
  expect(await teachers.of(null)).toBeNull()
  expect(await teachers.of('four_waves_teacher.session_token=made-up.signature')).toBeNull()
})
