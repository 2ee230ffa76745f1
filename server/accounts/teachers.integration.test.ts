import { expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '#server/compose-test-house.ts'
import { signUpTeacher } from '#server/compose-test-teachers.ts'
import { freshDatabase } from '#server/database/fresh-database.ts'
import { openStorage } from '#server/storage/open-storage.ts'
import { createTeachers } from './teachers.ts'

const house = useTestHouse(async () => openStorage(await freshDatabase(), { poolSize: 4, parseEvents }))

test('who has signed up is known by the cookie', async () => {
  const { id, email, cookie } = await signUpTeacher(house.server.url, 'Ms Park')
  const teachers = createTeachers({
    storage: house.storage.accounts,
    secret: 'the same for every server of a test',
    origins: { publicUrl: null, trustProxy: false },
    onError: (error) => expect.unreachable(String(error)),
  })
  expect(await teachers.of(cookie)).toEqual({ id, name: 'Ms Park', email })
})
