import { afterAll, beforeAll, expect, test } from 'vitest'
import { MOST_DEVICES, type NewCard } from '#server/cards/ports.ts'
import { newId } from '#server/new-id.ts'
import type { Storage } from '../storage.ts'

/** As a hash in hex looks; no other test has it. */
let made = 0
function newHash(): string {
  made += 1
  return `ca4d${made}`.padStart(64, '0')
}

const audit = () => ({ id: newId(16), teacher: 'teacher' })

function cardOf(student: string, card = newId(8)): NewCard {
  const seat = { id: newId(12), tokenHash: newHash(), name: '安静的狐狸' }
  return { student, card, secretHash: newHash(), seat }
}

/** What every storage does with login cards. */
export function testCardStorage(open: () => Promise<Storage>): void {
  let storage: Storage
  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())

  async function newClass(...names: string[]) {
    const group = newId(16)
    await storage.classes.list.create({ id: group, name: '网络 1 班', teacher: newId(12) }, 9)
    const rows = names.map((name) => ({ student: newId(16), name }))
    await storage.classes.roster.add(group, rows, 9)
    return { group, students: rows.map(({ student }) => student) }
  }

  test('a card is made with the student’s own seat, which the next one keeps', async () => {
    const { group, students } = await newClass('李华', 'Ann Lee')
    const [first, second] = [cardOf(students[0]!), cardOf(students[0]!)]
    const own = [{ student: students[0], seat: first.seat.id }]
    expect(await storage.cards.make(group, [first], audit())).toEqual(own)
    expect(await storage.cards.make(group, [second], audit())).toEqual(own)
    expect(await storage.cards.all(group)).toEqual([
      { student: students[0], name: '李华', card: { id: second.card, madeAt: expect.any(Number) } },
      { student: students[1], name: 'Ann Lee', card: null },
    ])
    expect(await storage.cards.secretOf(first.card)).toBeNull()
    expect(await storage.cards.secretOf(second.card)).toBe(second.secretHash)
    expect((await storage.classes.roster.students(group))[0]?.seats).toEqual([first.seat.id])
    expect(await storage.seats.names([first.seat.id, second.seat.id])).toEqual(
      new Map([[first.seat.id, '安静的狐狸']]),
    )
  })

  test('what is not the class’s, or has an id that is taken, is not made', async () => {
    const [{ group, students }, other] = [await newClass('A', 'B'), await newClass('C')]
    const taken = cardOf(other.students[0]!)
    await storage.cards.make(other.group, [taken], audit())
    const rows = [cardOf(students[0]!, taken.card), cardOf(students[1]!), cardOf(other.students[0]!)]
    const stored = await storage.cards.make(group, rows, audit())
    expect(stored.map(({ student }) => student)).toEqual([students[1]])
    expect(await storage.cards.secretOf(taken.card)).toBe(taken.secretHash)
    expect(await storage.cards.revoke(group, other.students[0]!, audit())).toBeNull()
    expect(await storage.cards.secretOf(taken.card)).toBe(taken.secretHash)
  })

  test('a device that a card has opened is its seat, until it signs out', async () => {
    const { group, students } = await newClass('A')
    const card = cardOf(students[0]!)
    await storage.cards.make(group, [card], audit())
    const [tablet, laptop] = [newHash(), newHash()]
    const seat = { seat: card.seat.id, name: '安静的狐狸' }
    for (const tokenHash of [tablet, laptop])
      expect(await storage.cards.admit({ ...card, tokenHash })).toEqual(seat)
    expect(await storage.cards.admit({ ...card, secretHash: newHash(), tokenHash: newHash() })).toBeNull()
    expect(await storage.seats.find(seat.seat, tablet)).toEqual({
      id: seat.seat,
      name: seat.name,
      shown: false,
    })
    expect(await storage.seats.find('another', tablet)).toBeNull()
    expect(await storage.cards.signedIn(seat.seat, tablet)).toEqual(seat)
    // The seat's first secret is no device's.
    expect(await storage.cards.signedIn(seat.seat, card.seat.tokenHash)).toBeNull()
    expect(await storage.cards.signOut('another', tablet)).toBe(false)
    expect(await storage.cards.signOut(seat.seat, tablet)).toBe(true)
    expect(await storage.cards.signOut(seat.seat, tablet)).toBe(false)
    expect(await storage.seats.find(seat.seat, tablet)).toBeNull()
    expect(await storage.seats.find(seat.seat, laptop)).not.toBeNull()
  })

  test('a card that is revoked, made anew or gone with its student takes its devices along', async () => {
    const { group, students } = await newClass('A')
    const voids = [
      async (student: string) =>
        expect(await storage.cards.revoke(group, student, audit())).toEqual(expect.any(String)),
      (student: string) => storage.cards.make(group, [cardOf(student)], audit()),
      (student: string) => storage.classes.roster.remove(group, student, audit()),
    ]
    for (const makeVoid of voids) {
      const card = cardOf(students[0]!)
      const [own] = await storage.cards.make(group, [card], audit())
      const tokenHash = newHash()
      await storage.cards.admit({ ...card, tokenHash })
      expect(await storage.seats.find(own!.seat, tokenHash)).not.toBeNull()
      await makeVoid(students[0]!)
      expect(await storage.seats.find(own!.seat, tokenHash)).toBeNull()
      expect(await storage.cards.secretOf(card.card)).toBeNull()
      expect(await storage.cards.admit({ ...card, tokenHash })).toBeNull()
    }
    expect(await storage.cards.revoke(group, students[0]!, audit())).toBeNull()
  })

  test('who signs in while the card is revoked is in for no longer than that', async () => {
    const { group, students } = await newClass('A')
    const card = cardOf(students[0]!)
    await storage.cards.make(group, [card], audit())
    const keys = Array.from({ length: 6 }, newHash)
    const admit = (tokenHash: string) => storage.cards.admit({ ...card, tokenHash })
    await Promise.all([
      ...keys.slice(0, 3).map(admit),
      storage.cards.revoke(group, students[0]!, audit()),
      ...keys.slice(3).map(admit),
    ])
    const found = await Promise.all(keys.map((key) => storage.cards.signedIn(card.seat.id, key)))
    expect(found).toEqual(keys.map(() => null))
  })

  test('of very many devices the oldest goes', async () => {
    const { group, students } = await newClass('A')
    const card = cardOf(students[0]!)
    await storage.cards.make(group, [card], audit())
    const keys = Array.from({ length: MOST_DEVICES + 3 }, newHash)
    for (const tokenHash of keys) await storage.cards.admit({ ...card, tokenHash })
    const found = await Promise.all(keys.map((key) => storage.cards.signedIn(card.seat.id, key)))
    expect(found.filter((one) => one !== null)).toHaveLength(MOST_DEVICES)
    expect(found.at(-1)).not.toBeNull()
  })

  test('a try that is given back has not counted', async () => {
    const { attempts } = storage.accounts
    const key = newHash()
    await attempts.count(key, 60_000)
    await attempts.count(key, 60_000)
    await attempts.giveBack(key)
    expect(await attempts.count(key, 60_000)).toMatchObject({ count: 2 })
    await attempts.giveBack(newHash())
  })
}
