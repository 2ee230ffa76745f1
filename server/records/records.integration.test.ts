import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { classesOf } from '#server/classes/own-classes.ts'
import { askDatabase } from '#server/database/ask-database.ts'
import { freshDatabase } from '#server/database/fresh-database.ts'
import { newId } from '#server/new-id.ts'
import {
  makeAssignment,
  makeClass,
  makeCloseAttempt,
  makeLesson,
  makeQuizAttempt,
  played,
  storeMatch,
} from '#server/review/test-work.ts'
import { openStorage } from '#server/storage/open-storage.ts'
import { tablesWith } from '#server/storage/records/test-dump.ts'
import type { Storage } from '#server/storage/storage.ts'
import { recordsOf } from './own-records.ts'

let storage: Storage
let url: string

beforeAll(async () => {
  url = await freshDatabase()
  storage = await openStorage(url, { poolSize: 4, parseEvents })
})
afterAll(() => storage.close())

const newHash = (): string => randomBytes(32).toString('hex')
const ended: string[] = []
const endSeat = (seat: string): void => void ended.push(seat)
const ask = <T extends object>(sql: string, values: unknown[] = []) => askDatabase<T>(url, sql, values)

function own(teacher: string) {
  const { records, classes, homework, reviews } = storage
  const deps = { records, classes, homework, reviews, retentionDays: 400, newId, endSeat }
  return { ...recordsOf(deps, teacher), classes: classesOf({ classes, newId, endSeat }, teacher) }
}

async function nameSeat(seat: string, name: string): Promise<void> {
  await storage.seats.create({ id: seat, tokenHash: newHash(), name })
}

/** A class that has done something at home and in a lesson. Mei has a card, an exit note and a teacher's word. */
async function worked() {
  const ann = `ann-${newId(6)}`
  const mark = newId(6)
  const names = {
    real: `Mei Chen ${mark}`,
    shown: `Wolf ${mark}`,
    exit: `I have learned ${mark}`,
    note: `Good ${mark}`,
  }
  const group = await makeClass(storage, ann, [names.real, 'Bo Li'])
  const [mei, bo] = [group.students[0]!, group.students[1]!]
  await nameSeat(mei.seat, names.shown)
  await nameSeat(bo.seat, 'Quiet Fox')
  const seat = { id: newId(12), tokenHash: newHash(), name: `Home ${mark}` }
  const audit = { id: newId(16), teacher: ann }
  const card = { student: mei.student, card: newId(4), secretHash: newHash(), seat }
  await storage.cards.make(group.id, [card], audit)
  await storage.cards.admit({ card: card.card, secretHash: card.secretHash, tokenHash: newHash() })
  const assignment = await makeAssignment(storage, group.id, ann)
  const atHome = await storeMatch(storage, played(seat.id, bo.seat, 1))
  await makeCloseAttempt(url, { assignment, student: mei.student, match: atHome })
  await makeCloseAttempt(url, { assignment, student: bo.student, match: atHome })
  const quiz = await makeQuizAttempt(url, { assignment, student: mei.student, options: ['a', 'b'] })
  const inClass = await storeMatch(storage, played('a-guest', mei.seat, 2))
  const session = await makeLesson(storage, url, group.id, { seat: mei.seat, matches: [inClass] })
  await ask('INSERT INTO session_seats (session, seat) VALUES ($1, $2), ($1, $3)', [
    session,
    mei.seat,
    'a-guest',
  ])
  await ask('INSERT INTO session_exits (session, seat, text) VALUES ($1, $2, $3)', [
    session,
    mei.seat,
    names.exit,
  ])
  await ask(
    `INSERT INTO reviews (id, assignment, activity, student, teacher, percent, note) VALUES ($1, $2, 1, $3, $4, 90, $5)`,
    [newId(16), assignment, mei.student, ann, names.note],
  )
  const words = [...Object.values(names), seat.name]
  return {
    ann,
    group: group.id,
    mei,
    bo,
    seat: seat.id,
    assignment,
    atHome,
    inClass,
    quiz,
    session,
    names,
    words,
  }
}

describe('a student who is deleted', () => {
  it('has no name, no note and no words in any table, and what the class has done is as much', async () => {
    const { ann, group, mei, seat, names, words } = await worked()
    const before = await own(ann).report(group)
    expect(await tablesWith(url, [names.real])).toEqual(['names'])
    ended.length = 0
    expect(await own(ann).classes.removeStudent(group, mei.student)).toEqual({ ok: true })
    expect(await tablesWith(url, words)).toEqual([])
    expect(ended.toSorted()).toEqual([seat, mei.seat].toSorted())
    const after = await own(ann).report(group)
    expect(after?.assignments.map(({ matrix }) => [matrix.sums, matrix.all])).toEqual(
      before?.assignments.map(({ matrix }) => [matrix.sums, matrix.all]),
    )
    expect(after?.answers).toEqual(before?.answers)
    expect(after?.closes).toEqual(before?.closes)
    expect(after?.students.map(({ name }) => name)).toEqual(['Bo Li', null])
    expect(await own(ann).classes.removeStudent(group, mei.student)).toEqual({
      ok: false,
      why: 'no-such-student',
    })
  })

  it('is on no roster, opens nothing any more, and gets no card', async () => {
    const { ann, group, mei, seat } = await worked()
    await own(ann).classes.removeStudent(group, mei.student)
    expect((await own(ann).classes.read(group))?.roster.map(({ name }) => name)).toEqual(['Bo Li'])
    expect(await own(ann).classes.list()).toMatchObject([{ students: 1 }])
    expect(await storage.homework.work.studentAt(seat)).toBeNull()
    expect(await ask('SELECT 1 FROM seat_keys WHERE seat = $1', [seat])).toEqual([])
    const card = { student: mei.student, card: newId(4), secretHash: newHash() }
    const made = { ...card, seat: { id: newId(12), tokenHash: newHash(), name: 'Again' } }
    expect(await storage.cards.make(group, [made], { id: newId(16), teacher: ann })).toEqual([])
    expect(await own(ann).student(group, mei.student)).toBeNull()
    const [line] = (await own(ann).read(group))?.audit ?? []
    expect(line).toMatchObject({ action: 'student-deleted', detail: { student: mei.student } })
  })

  it('leaves nothing where nothing was done at home, and a seat to the other class that knows it', async () => {
    const { ann, group, bo, mei } = await worked()
    const other = await makeClass(storage, ann, ['Mei Chen there'])
    await storage.classes.roster.seat(other.id, mei.seat, other.students[0]!.student)
    await own(ann).classes.addStudents(group, ['Nobody Yet'])
    const idle = (await own(ann).classes.read(group))!.roster.at(-1)!.student
    await own(ann).classes.removeStudent(group, idle)
    expect(await tablesWith(url, [idle])).toEqual(['audit'])
    ended.length = 0
    await own(ann).classes.removeStudent(group, mei.student)
    expect(ended).not.toContain(mei.seat)
    expect((await storage.seats.names([mei.seat])).size).toBe(1)
    expect((await own(ann).report(group))?.students).toMatchObject([{ student: bo.student }, { name: null }])
  })
})

describe('a class that is deleted', () => {
  it('is gone from every table but the audit log', async () => {
    const { ann, group, mei, bo, seat, assignment, atHome, inClass, quiz, session, words } = await worked()
    await own(ann).classes.invite(group)
    const kept = await worked()
    const ids = [group, mei.student, bo.student, assignment, atHome, inClass, quiz, session, seat, mei.seat]
    expect(await own(ann).deleteClass(group, 'Another name')).toEqual({ ok: false, why: 'other-name' })
    const name = (await own(ann).read(group))!.line.name
    expect(await own(ann).deleteClass(group, ` ${name} `)).toEqual({ ok: true })
    expect(await tablesWith(url, ids)).toEqual(['audit'])
    expect(await tablesWith(url, words)).toEqual([])
    expect(await own(ann).deleteClass(group, name)).toEqual({ ok: false, why: 'no-such-class' })
    expect((await own(kept.ann).report(kept.group))?.closes).toHaveLength(4)
  })

  it('is the owner’s to delete, and not while a lesson runs', async () => {
    const { ann, group, session } = await worked()
    const name = (await own(ann).read(group))!.line.name
    const eve = `eve-${newId(6)}`
    expect(await own(eve).deleteClass(group, name)).toEqual({ ok: false, why: 'no-such-class' })
    await ask('INSERT INTO class_teachers (class, teacher, is_owner) VALUES ($1, $2, false)', [group, eve])
    expect(await own(eve).deleteClass(group, name)).toEqual({ ok: false, why: 'owner-only' })
    await ask(`UPDATE sessions SET phase = 'going' WHERE id = $1`, [session])
    expect(await own(ann).deleteClass(group, name)).toEqual({ ok: false, why: 'lesson-runs' })
    expect(await own(ann).read(group)).not.toBeNull()
  })
})

async function textOf(file: { readonly text: AsyncIterable<string> } | null): Promise<string> {
  let text = ''
  for await (const part of file?.text ?? []) text += part
  return text
}

describe('what is taken out', () => {
  it('of a class is all that it has, as JSON', async () => {
    const { ann, group, mei, bo, session, atHome, inClass, names, seat } = await worked()
    const all = JSON.parse(await textOf(await own(ann).everything(group)))
    expect(all).toMatchObject({
      format: 'four-waves-class',
      version: 1,
      class: { id: group },
      students: [
        { student: mei.student, name: names.real, seats: [seat, mei.seat] },
        { student: bo.student },
      ],
      assignments: [{ attempts: [{}, {}, {}], reviews: [{ percent: 90, note: names.note }] }],
      lessons: [{ session, exits: [{ seat: mei.seat, text: names.exit }] }],
    })
    expect(all.assignments[0].seed).toBeUndefined()
    expect(all.players).toContainEqual({ seat: 'a-guest', shown: null, student: null })
    expect(all.matches.map(({ match }: { match: string }) => match).toSorted()).toEqual(
      [atHome, inClass].toSorted(),
    )
    expect(all.matches[0].log[0].events[0].type).toBe('match-created')
    expect(all.answers).toHaveLength(3)
    expect(all.closes).toHaveLength(4)
  })

  it('of a student is theirs alone', async () => {
    const { ann, group, mei, session, names } = await worked()
    const text = await textOf(await own(ann).student(group, mei.student))
    expect(text).not.toContain('Bo Li')
    expect(text).not.toContain('Quiet Fox')
    const all = JSON.parse(text)
    expect(all.student).toMatchObject({ id: mei.student, name: names.real, hidden: false })
    expect(all.student.card).toEqual({ id: expect.stringMatching(/^.{4}$/), madeAt: expect.any(Number) })
    expect(all.student.devices).toEqual([expect.any(Number)])
    const [made, taken] = all.student.audit
    expect([made, taken]).toMatchObject([{ action: 'card-made' }, { action: 'student-exported' }])
    expect(text).not.toContain('hash')
    expect(all.players.map(({ shown }: { shown: string }) => shown)).toContain(names.shown)
    expect(all.assignments[0].attempts).toHaveLength(2)
    expect(all.lessons).toMatchObject([{ session, exits: [{ text: names.exit }] }])
    expect(all.matches).toHaveLength(2)
  })

  it('is told to the audit log, without a name, the newest first', async () => {
    const { ann, group, mei, words } = await worked()
    await own(ann).tables(group, 'results')
    await own(ann).roster(group)
    await own(ann).everything(group)
    await own(ann).student(group, mei.student)
    const { audit } = (await own(ann).read(group))!
    expect(audit.map(({ action, detail }) => [action, detail])).toEqual([
      ['student-exported', { student: mei.student }],
      ['exported', { what: 'everything' }],
      ['exported', { what: 'roster' }],
      ['exported', { what: 'results' }],
      ['card-made', { students: [mei.student] }],
    ])
    expect(await own(ann).audit(group, audit[2]!.id)).toEqual(audit.slice(3))
    expect(JSON.stringify(audit)).not.toMatch(new RegExp(words.join('|')))
  })

  it('is nobody’s who does not teach the class', async () => {
    const { group, mei } = await worked()
    const eve = own(`eve-${newId(6)}`)
    const taken = [eve.read(group), eve.report(group), eve.tables(group, 'workbook'), eve.roster(group)]
    const files = [eve.everything(group), eve.student(group, mei.student)]
    expect(await Promise.all([...taken, ...files])).toEqual([null, null, null, null, null, null])
    expect(await eve.audit(group, newId(16))).toEqual([])
  })
})
