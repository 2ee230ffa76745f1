import { expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { classesOf } from '#server/classes/own-classes.ts'
import { endSeat } from '#server/compose-ended-seats.ts'
import { useTestHouse } from '#server/compose-test-house.ts'
import { FAST_PARTS } from '#server/compose-test-sessions.ts'
import { freshDatabase } from '#server/database/fresh-database.ts'
import { createLog } from '#server/log.ts'
import { newId } from '#server/new-id.ts'
import {
  FOUR_WAVES,
  consoleOf,
  playToTheEnd,
  sitDownAll,
  startLesson,
  students,
  tryAct,
} from '#server/realtime/test-lesson.ts'
import { openStorage } from '#server/storage/open-storage.ts'
import { dumpDatabase, tablesWith } from '#server/storage/records/test-dump.ts'

let url = ''
const logged: string[] = []
const log = createLog('trace', { write: (line: string) => void logged.push(line) })

const house = useTestHouse(
  async () => {
    url = await freshDatabase()
    return openStorage(url, { poolSize: 4, parseEvents })
  },
  // As the server tells its log what breaks.
  { ...FAST_PARTS, onError: (error, what) => log.error({ err: error, what }, 'a request broke') },
)

const REAL = 'Zhao Qian-Sunli'
const SHOWN = 'Glowing Narwhal'

test(
  'who has played a lesson and is deleted stands in no table, no event and no line of the log',
  { timeout: 60_000 },
  async () => {
    const [group, student] = [newId(16), newId(16)]
    const lesson = await startLesson(house, [FOUR_WAVES], { names: 'typed' }, async ({ id }) => {
      await house.storage.classes.list.create({ id: group, name: '7b', teacher: id }, 10)
      await house.storage.classes.roster.add(group, [{ student, name: REAL }], 10)
      return group
    })
    const teacher = await consoleOf(house, lesson)
    const [one, other] = await students(house, lesson.code, 2)
    if (one === undefined || other === undefined) throw new TypeError('nobody came')
    await one.player.get('session:name', { session: lesson.session, name: SHOWN })
    const { seat } = one.player
    expect(
      await teacher.player.ask('session:student', { session: lesson.session, seat, student }),
    ).toMatchObject({ ok: true })
    expect(await tryAct(teacher, 'start')).toBeNull()
    const [pair] = await sitDownAll([one, other])
    if (pair === undefined) throw new TypeError('nobody plays')
    await playToTheEnd(house, pair)
    expect(await tablesWith(url, [REAL, SHOWN])).toEqual(['names'])
    const before = (await dumpDatabase(url)).get('scores')
    const gone = new Promise((resolve) => one.player.socket.once('disconnect', resolve))
    const own = classesOf({ classes: house.storage.classes, newId, endSeat }, lesson.teacher.id)
    expect(await own.removeStudent(group, student)).toEqual({ ok: true })
    await gone
    const dump = await dumpDatabase(url)
    expect(await tablesWith(url, [REAL, SHOWN])).toEqual([])
    expect(dump.get('scores')).toEqual(before)
    expect(dump.get('match_log')?.length).toBeGreaterThan(5)
    // Whoever comes back by that cookie is somebody new.
    expect((await house.player(one.player.cookie)).seat).not.toBe(seat)
    log.info('the log is written to')
    expect(logged.join('')).toContain('the log is written to')
    expect(logged.join('')).not.toMatch(new RegExp(`${REAL}|${SHOWN}`))
  },
)
