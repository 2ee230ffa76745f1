import { describe, expect, it } from 'vitest'
import { newId } from '#server/new-id.ts'
import { classTables } from '#server/storage/classes/memory-class-tables.ts'
import { memoryClasses } from '#server/storage/classes/memory-classes.ts'
import { classBookOf } from './class-book.ts'
import { readInvitation } from './co-teachers.ts'
import { type OwnClasses, classesOf } from './own-classes.ts'
import { MOST_CLASSES } from './classes.ts'
import { MOST_STUDENTS } from './roster.ts'

const DAY = 24 * 60 * 60 * 1000
const DONE = { ok: true }
const refused = (why: string) => ({ ok: false, why })

function newHouse() {
  let now = 1000
  const accounts = ['ann', 'bob', 'eve'].map((id) => ({ id, name: id, email: `${id}@school.example` }))
  const storage = memoryClasses(
    classTables(() => (now += 1)),
    () => accounts,
  )
  const deps = { classes: storage, newId, endSeat: () => {} }
  const [ann, bob, eve] = [classesOf(deps, 'ann'), classesOf(deps, 'bob'), classesOf(deps, 'eve')]
  const pass = (ms: number): void => {
    now += ms
  }
  return { ann, bob, eve, storage, deps, pass }
}

async function classOf(own: OwnClasses, name = 'Networks 1'): Promise<string> {
  const made = await own.create(name)
  if (!made.ok) throw new TypeError(made.why)
  return made.id
}

async function secretOf(own: OwnClasses, id: string): Promise<string> {
  const made = await own.invite(id)
  if (!made.ok) throw new TypeError(made.why)
  return made.secret
}

/** Ann's class, with Bob as co-teacher and one student. */
async function shared() {
  const house = newHouse()
  const id = await classOf(house.ann)
  await house.bob.accept(await secretOf(house.ann, id))
  await house.ann.addStudents(id, ['Li Hua'])
  const student = (await house.ann.read(id))!.roster[0]!.student
  return { ...house, id, student }
}

describe('a class', () => {
  it('is made, renamed, put away and taken out again', async () => {
    const { ann } = newHouse()
    const [first, second] = [await classOf(ann, ' Networks\n1 '), await classOf(ann, '网络 2 班')]
    expect((await ann.list()).map(({ name }) => name)).toEqual(['网络 2 班', 'Networks 1'])
    expect(await ann.rename(first, 'Networks A')).toEqual(DONE)
    expect(await ann.archive(second, true)).toEqual(DONE)
    expect((await ann.list()).map(({ id }) => id)).toEqual([first, second])
    expect(await ann.rename(second, 'x')).toEqual(refused('archived'))
    expect(await ann.addStudents(second, ['x'])).toEqual(refused('archived'))
    expect(await ann.archive(second, false)).toEqual(DONE)
    expect(await ann.rename(second, 'x')).toEqual(DONE)
  })

  it('has a name of one line', async () => {
    const { ann } = newHouse()
    for (const name of ['', '  ', '\0', 7]) expect(await ann.create(name)).toEqual(refused('name-missing'))
    expect(await ann.create('x'.repeat(81))).toEqual(refused('name-too-long'))
    expect(await ann.create('x'.repeat(80))).toMatchObject(DONE)
  })

  it('is one of so many at most', async () => {
    const { ann } = newHouse()
    for (let nth = 0; nth < MOST_CLASSES; nth += 1) await classOf(ann)
    expect(await ann.create('one more')).toEqual(refused('too-many-classes'))
  })
})

describe('a roster', () => {
  it('takes names in order, twice the same too, and as many as there is room for', async () => {
    const { ann } = newHouse()
    const id = await classOf(ann)
    await ann.addStudents(id, ['李华', ' Ann   Lee ', '李华'])
    expect((await ann.read(id))?.roster.map(({ name }) => name)).toEqual(['李华', 'Ann Lee', '李华'])
    expect(await ann.addStudents(id, ['fine', ''])).toEqual(refused('name-missing'))
    expect(await ann.addStudents(id, ['fine', 'x'.repeat(81)])).toEqual(refused('name-too-long'))
    const more = Array.from({ length: MOST_STUDENTS - 2 }, (_, nth) => `Student ${nth}`)
    expect(await ann.addStudents(id, more)).toEqual(refused('too-many-students'))
    expect(await ann.addStudents(id, more.slice(1))).toEqual(DONE)
    expect((await ann.read(id))?.roster).toHaveLength(MOST_STUDENTS)
  })

  it('renames and removes its own students only', async () => {
    const { ann, student, id } = await shared()
    const other = await classOf(ann)
    expect(await ann.renameStudent(other, student, 'x')).toEqual(refused('no-such-student'))
    expect(await ann.removeStudent(other, student)).toEqual(refused('no-such-student'))
    expect(await ann.renameStudent(id, student, 'Li Hua 2')).toEqual(DONE)
    expect((await ann.read(id))?.roster).toMatchObject([{ name: 'Li Hua 2' }])
    expect(await ann.removeStudent(id, student)).toEqual(DONE)
    expect(await ann.removeStudent(id, student)).toEqual(refused('no-such-student'))
  })
})

describe('whoever is none of its teachers', () => {
  it('sees no class and changes nothing', async () => {
    const { eve, ann, id, student } = await shared()
    const [open] = (await ann.read(id))!.invitations
    expect(open).toBeUndefined()
    const before = await ann.read(id)
    expect(await eve.list()).toEqual([])
    expect(await eve.read(id)).toBeNull()
    for (const done of [
      await eve.rename(id, 'x'),
      await eve.archive(id, true),
      await eve.addStudents(id, ['x']),
      await eve.renameStudent(id, student, 'x'),
      await eve.removeStudent(id, student),
      await eve.invite(id),
      await eve.withdraw(id, 'x'),
      await eve.removeTeacher(id, 'bob'),
      await eve.leave(id),
    ])
      expect(done).toEqual(refused('no-such-class'))
    expect(await ann.read(id)).toEqual(before)
    expect(await eve.read('../../etc')).toBeNull()
  })
})

describe('a co-teacher', () => {
  it('does all that the owner does, but archives nothing and removes nobody', async () => {
    const { ann, bob, id, student } = await shared()
    expect(await bob.list()).toMatchObject([{ id, isOwner: false }])
    expect(await bob.rename(id, 'Ours')).toEqual(DONE)
    expect(await bob.addStudents(id, ['x'])).toEqual(DONE)
    expect(await bob.renameStudent(id, student, 'y')).toEqual(DONE)
    expect(await bob.invite(id)).toMatchObject(DONE)
    expect(await bob.archive(id, true)).toEqual(refused('owner-only'))
    expect(await bob.removeTeacher(id, 'ann')).toEqual(refused('owner-only'))
    expect(await bob.leave(id)).toEqual(DONE)
    expect(await bob.read(id)).toBeNull()
    expect(await ann.leave(id)).toEqual(refused('owner-stays'))
  })

  it('is removed by the owner', async () => {
    const { ann, bob, id } = await shared()
    expect(await ann.removeTeacher(id, 'ann')).toEqual(refused('no-such-teacher'))
    expect(await ann.removeTeacher(id, 'bob')).toEqual(DONE)
    expect(await bob.read(id)).toBeNull()
    expect((await ann.read(id))?.teachers.map(({ name }) => name)).toEqual(['ann'])
  })
})

describe('a link for a co-teacher', () => {
  it('says which class it is, works once, and its secret is kept nowhere', async () => {
    const { ann, bob, eve, deps } = newHouse()
    const id = await classOf(ann)
    const secret = await secretOf(ann, id)
    expect(JSON.stringify(await ann.read(id))).not.toContain(secret)
    expect(await readInvitation(deps, secret)).toEqual({ id, name: 'Networks 1' })
    expect(await ann.accept(secret)).toEqual({ ok: true, id })
    expect(await bob.accept(secret)).toEqual({ ok: true, id })
    expect(await readInvitation(deps, secret)).toBeNull()
    expect(await eve.accept(secret)).toEqual(refused('link-over'))
    expect(await eve.accept('made up')).toEqual(refused('link-over'))
  })

  it('is over after a week, and can be withdrawn before', async () => {
    const { ann, bob, pass } = newHouse()
    const id = await classOf(ann)
    const secret = await secretOf(ann, id)
    pass(7 * DAY - 100)
    const another = await secretOf(ann, id)
    expect((await ann.read(id))?.invitations).toHaveLength(2)
    pass(200)
    expect(await bob.accept(secret)).toEqual(refused('link-over'))
    const [open] = (await ann.read(id))!.invitations
    expect(await ann.withdraw(id, open!.id)).toEqual(DONE)
    expect(await bob.accept(another)).toEqual(refused('link-over'))
  })

  it('is one of so many', async () => {
    const { ann } = newHouse()
    const id = await classOf(ann)
    for (let nth = 0; nth < 20; nth += 1) await secretOf(ann, id)
    expect(await ann.invite(id)).toEqual(refused('too-many-links'))
  })
})

describe('what a lesson asks', () => {
  it('is who teaches a class that is not archived, and who is who', async () => {
    const { ann, storage, id, student } = await shared()
    const book = classBookOf(storage)
    expect(await book.teaches('bob', id)).toBe(true)
    expect(await book.teaches('eve', id)).toBe(false)
    expect(await book.seatStudent(id, 'seat', student)).toBe('seated')
    expect(await book.students(id)).toEqual([{ student, name: 'Li Hua', seats: ['seat'] }])
    await ann.archive(id, true)
    expect(await book.teaches('ann', id)).toBe(false)
  })
})
