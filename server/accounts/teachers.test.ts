import { expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '#server/compose-test-house.ts'
import { askAccount, signUpTeacher, testTeachers } from '#server/compose-test-teachers.ts'
import { openMemoryStorage } from '#server/storage/open-memory-storage.ts'

const house = useTestHouse(async () => openMemoryStorage({ parseEvents }))

test('who has signed up is known by the cookie, and nobody without it', async () => {
  const { id, email, cookie } = await signUpTeacher(house.server.url, 'Ms Park')
  const teachers = testTeachers(house.storage, {})
  expect(await teachers.of(cookie)).toEqual({ id, name: 'Ms Park', email })
  expect(await teachers.of(null)).toBeNull()
  expect(await teachers.of('four_waves_teacher.session_token=made-up.signature')).toBeNull()
})

test('who signs out leads no lesson from that browser any more', async () => {
  const { url } = house.server
  const { cookie } = await signUpTeacher(url)
  const lessons = ['four_waves_host_ABCDABCDABCDABCD', 'four_waves_projector_ABCDABCDABCDABCD']
  const all = [cookie, ...lessons.map((name) => `${name}=x`), 'four_waves_host_=x', 'theme=dark'].join('; ')
  const response = await askAccount(url, 'sign-out', {}, { cookie: all })
  const gone = response.headers.getSetCookie().filter((set) => /; max-age=0/i.test(set))
  const names = gone.map((set) => set.split('=', 1)[0])
  for (const name of lessons) expect(names).toContain(name)
  expect(names.filter((name) => name === 'theme' || name === 'four_waves_host_')).toEqual([])
})

test('nobody is sent back from a house that is none', async () => {
  for (const name of ['google', 'github'])
    expect((await fetch(`${house.server.url}/account/api/callback/${name}?state=x`)).status).toBe(404)
})
