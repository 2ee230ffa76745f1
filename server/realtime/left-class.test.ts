import { expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { FAST_PARTS } from '../compose-test-sessions.ts'
import { type SignedIn, signUpTeacher } from '../compose-test-teachers.ts'
import { newId } from '../new-id.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { FOUR_WAVES, consoleOf, startLesson } from './test-lesson.ts'

const house = useTestHouse(async () => openMemoryStorage({ parseEvents }), FAST_PARTS)

/** A class of somebody else's, of which the teacher is a co-teacher. */
async function shareClass(teacher: SignedIn): Promise<string> {
  const { list, roster, teachers } = house.storage.classes
  const [id, tokenHash] = [newId(16), newId(16)]
  const owner = await signUpTeacher(house.server.url, 'Mr Lee')
  await list.create({ id, name: '7b', teacher: owner.id }, 10)
  await roster.add(id, [{ student: newId(16), name: 'Ann Secret' }], 10)
  await teachers.invite({ id: newId(16), group: id, tokenHash, lastsMs: 60_000 }, 10)
  await teachers.accept(tokenHash, teacher.id)
  return id
}

test('who was taken out of a class sees its students no more, by no lesson and no cookie', async () => {
  let group = ''
  const heldIn = async (teacher: SignedIn) => (group = await shareClass(teacher))
  const lesson = await startLesson(house, [FOUR_WAVES], {}, heldIn)
  const teacher = await consoleOf(house, lesson)
  expect(teacher.view().host?.students).toMatchObject([{ name: 'Ann Secret' }])
  await house.storage.classes.list.archive(group, true)
  await teacher.player.get('session:summary', { session: lesson.session })
  await house.storage.classes.teachers.remove(group, lesson.teacher.id)
  const { cookie } = await house.player()
  for (const proof of [lesson.teacher.cookie, lesson.cookie]) {
    const player = await house.player(`${cookie}; ${proof}`)
    expect(await player.ask('session:host', { code: lesson.code })).toMatchObject({ code: 'not-the-host' })
    const asked = { session: lesson.session }
    expect(await player.ask('session:summary', asked)).toMatchObject({ code: 'not-the-host' })
  }
})
