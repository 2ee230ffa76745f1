import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTeacherAuth } from '#server/accounts/teacher-auth.ts'
import { NO_LIMITS } from '#server/accounts/attempt-limits.ts'
import type { Storage } from '../storage.ts'

/** Ids that no other test has: the tests of one storage share its tables. */
let made = 0
function id(what: string): string {
  made += 1
  return `${what}-${made}`
}

/** As SHA-256 in hex looks. */
function newHash(): string {
  made += 1
  return String(made).padStart(64, '0')
}

const audit = () => ({ id: id('audit'), teacher: 'teacher' })

const MOST = 200
const DAY = 24 * 60 * 60 * 1000

/** What every storage does with classes. `wait` lets the storage's own clock go on. */
export function testClassStorage(open: () => Promise<Storage>, wait: (ms: number) => Promise<void>): void {
  let storage: Storage
  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())

  async function newClass(teacher: string, name = '网络 1 班'): Promise<string> {
    const group = id('class')
    expect(await storage.classes.list.create({ id: group, name, teacher }, MOST)).toBe(true)
    return group
  }

  async function newStudents(group: string, ...names: string[]): Promise<string[]> {
    const rows = names.map((name) => ({ student: id('student'), name }))
    expect(await storage.classes.roster.add(group, rows, MOST)).toBe(true)
    return rows.map(({ student }) => student)
  }

  async function invite(group: string, lastsMs = DAY) {
    const row = { id: id('invitation'), group, tokenHash: newHash(), lastsMs }
    expect(await storage.classes.teachers.invite(row, MOST)).toBe(true)
    return row
  }

  test('a class is its teachers’, and nobody else’s', async () => {
    const { list } = storage.classes
    const [ann, eve] = [id('teacher'), id('teacher')]
    const group = await newClass(ann)
    const line = { id: group, name: '网络 1 班', isOwner: true, isArchived: false, students: 0 }
    expect(await list.read(ann, group)).toEqual({ ...line, createdAt: expect.any(Number) })
    expect(await list.read(eve, group)).toBeNull()
    expect(await list.ofTeacher(eve)).toEqual([])
    await list.rename(group, 'Networks 2')
    await list.archive(group, true)
    await newStudents(group, 'Li Hua')
    expect(await list.ofTeacher(ann)).toMatchObject([{ name: 'Networks 2', isArchived: true, students: 1 }])
    await list.archive(group, false)
    expect(await list.read(ann, group)).toMatchObject({ isArchived: false })
  })

  test('the newest class is on top, and the last place is given once', async () => {
    const { list } = storage.classes
    const ann = id('teacher')
    const first = await newClass(ann)
    await wait(2)
    const rows = [1, 2, 3].map(() => ({ id: id('class'), name: 'x', teacher: ann }))
    const stored = await Promise.all(rows.map((row) => list.create(row, 2)))
    expect(stored.filter((one) => one)).toHaveLength(1)
    expect((await list.ofTeacher(ann)).map((one) => one.id)).toEqual([rows[stored.indexOf(true)]?.id, first])
  })

  test('a roster is kept in order, with the names, and forgets them', async () => {
    const { roster } = storage.classes
    const [group, other] = [await newClass(id('teacher')), await newClass(id('teacher'))]
    const [a, b] = await newStudents(group, '李华', `O'Brien "Li" \\`)
    const [c] = await newStudents(group, '李华')
    expect(await roster.students(group)).toEqual([
      { student: a, name: '李华', seats: [] },
      { student: b, name: `O'Brien "Li" \\`, seats: [] },
      { student: c, name: '李华', seats: [] },
    ])
    expect(await roster.rename(group, b!, 'Liam')).toBe(true)
    expect(await roster.rename(other, b!, 'Eve')).toBe(false)
    expect(await roster.remove(other, a!, audit())).toBeNull()
    expect(await roster.remove(group, a!, audit())).toEqual([])
    expect((await roster.students(group)).map(({ name }) => name)).toEqual(['Liam', '李华'])
    expect(await storage.seats.names([a!])).toEqual(new Map())
  })

  test('all of a list are added or none; places are given once, also at once', async () => {
    const { roster } = storage.classes
    const group = await newClass(id('teacher'))
    const rows = () => [1, 2].map(() => ({ student: id('student'), name: 'x' }))
    const stored = await Promise.all([1, 2, 3].map(() => roster.add(group, rows(), 5)))
    expect(stored.filter((one) => one)).toHaveLength(2)
    expect(await roster.students(group)).toHaveLength(4)
    expect(await roster.add(group, [], 4)).toBe(true)
  })

  test('a seat is one student of a class, and a student may have many', async () => {
    const { roster } = storage.classes
    const [group, elsewhere] = [await newClass(id('teacher')), await newClass(id('teacher'))]
    const [a, b] = await newStudents(group, 'A', 'B')
    const [c] = await newStudents(elsewhere, 'C')
    const seats = async () => (await roster.students(group)).map((one) => one.seats)
    const [seat, other] = [id('seat-1'), id('seat-2')]
    expect(await roster.seat(group, seat, a!)).toBe('seated')
    expect(await roster.seat(group, seat, id('student'))).toBe('no-such-student')
    expect(await roster.seat(group, seat, c!)).toBe('no-such-student')
    expect(await roster.seat(elsewhere, seat, c!)).toBe('seated')
    expect(await seats()).toEqual([[seat], []])
    expect(await roster.seat(group, seat, b!)).toBe('seated')
    expect(await roster.seat(group, other, b!)).toBe('seated')
    expect(await seats()).toEqual([[], [seat, other]])
    expect(await roster.seat(group, other, null)).toBe('seated')
    expect(await seats()).toEqual([[], [seat]])
    // The other class knows it still.
    expect(await roster.remove(group, b!, audit())).toEqual([])
    expect(await seats()).toEqual([[]])
    expect(await roster.students(elsewhere)).toMatchObject([{ seats: [seat] }])
  })

  test('a link makes one co-teacher, once', async () => {
    const { teachers, list } = storage.classes
    const [ann, bob, eve] = [id('teacher'), id('teacher'), id('teacher')]
    const group = await newClass(ann)
    const { tokenHash } = await invite(group)
    expect(await teachers.invited(tokenHash)).toEqual({ id: group, name: '网络 1 班' })
    // The owner looks whether it works: it still does.
    expect(await teachers.accept(tokenHash, ann)).toBe(group)
    const accepted = await Promise.all([bob, eve].map((one) => teachers.accept(tokenHash, one)))
    expect(accepted.filter((one) => one === group)).toHaveLength(1)
    const joined = [bob, eve][accepted.indexOf(group)]!
    expect(await list.read(joined, group)).toMatchObject({ isOwner: false })
    expect(await teachers.invited(tokenHash)).toBeNull()
    expect(await teachers.remove(group, ann)).toBe(false)
    expect(await teachers.remove(group, joined)).toBe(true)
    expect(await teachers.remove(group, joined)).toBe(false)
    expect(await list.read(joined, group)).toBeNull()
  })

  test('a link that is over, withdrawn, or of an archived class opens nothing', async () => {
    const { teachers, list } = storage.classes
    const group = await newClass(id('teacher'))
    const over = await invite(group, 20)
    await wait(40)
    expect(await teachers.accept(over.tokenHash, id('teacher'))).toBeNull()
    const withdrawn = await invite(group)
    const kept = await invite(group)
    await teachers.withdraw(await newClass(id('teacher')), kept.id)
    await teachers.withdraw(group, withdrawn.id)
    expect(await teachers.invitations(group)).toEqual([
      { id: kept.id, createdAt: expect.any(Number), expiresAt: expect.any(Number) },
    ])
    expect(await teachers.invited(withdrawn.tokenHash)).toBeNull()
    expect(await teachers.invite({ ...kept, id: id('i'), tokenHash: newHash() }, 1)).toBe(false)
    await list.archive(group, true)
    expect(await teachers.accept(kept.tokenHash, id('teacher'))).toBeNull()
  })

  test('teachers are told by name, the owner first', async () => {
    const { teachers } = storage.classes
    const [ann, bob] = [await signUp(storage, 'Ann Lee'), await signUp(storage, '王老师')]
    const group = await newClass(bob.id)
    await teachers.accept((await invite(group)).tokenHash, ann.id)
    await teachers.accept((await invite(group)).tokenHash, id('gone'))
    expect(await teachers.all(group)).toEqual([
      { teacher: bob.id, name: '王老师', email: bob.email, isOwner: true },
      { teacher: ann.id, name: 'Ann Lee', email: ann.email, isOwner: false },
    ])
  })
}

/** A teacher's account, as the library makes it. */
async function signUp({ accounts }: Storage, name: string) {
  const auth = createTeacherAuth(
    {
      storage: accounts,
      secret: 'the same for every server of a test',
      origins: { publicUrl: null, trustProxy: false },
      signUp: { kind: 'open' },
      signInBy: { google: null, github: null },
      limits: NO_LIMITS,
      sendReset: async () => {},
      onError: () => {},
    },
    { secure: false },
  )
  const email = `${id('teacher')}@school.example`
  const { user } = await auth.api.signUpEmail({ body: { name, email, password: 'a long one, of a test' } })
  return { id: user.id, email }
}
