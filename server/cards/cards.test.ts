import { describe, expect, it } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { proofFromCookies, seatCookie } from '#server/accounts/seat-cookie.ts'
import { findSeat } from '#server/accounts/seats.ts'
import { newId } from '#server/new-id.ts'
import { openMemoryStorage } from '#server/storage/open-memory-storage.ts'
import { NO_CARD_LIMITS, createCardLimits } from './card-limits.ts'
import { MOST_DEVICES } from './ports.ts'
import { cardsOf } from './own-cards.ts'
import { readCardSeat, signInByCard, signOutOfCard } from './sign-in-by-card.ts'

const SECRET = 'of an installation'
const MINUTE = 60_000
const refused = (why: string) => ({ ok: false, why })

/** Ann's class with two students; `pass` lets the clock go on. */
async function newSchool() {
  let now = 1_763_800_000_000
  const storage = openMemoryStorage({ parseEvents, now: () => now })
  const group = newId(16)
  await storage.classes.list.create({ id: group, name: '网络 1 班', teacher: 'ann' }, 9)
  const students = [newId(16), newId(16)] as const
  const rows = [
    { student: students[0], name: '李华' },
    { student: students[1], name: 'Ann Lee' },
  ]
  await storage.classes.roster.add(group, rows, 9)
  const ended: string[] = []
  const deps = {
    cards: storage.cards,
    classes: storage.classes.list,
    secret: SECRET,
    newId,
    endSeat: (seat: string) => void ended.push(seat),
  }
  const door = {
    cards: storage.cards,
    secret: SECRET,
    limits: createCardLimits(storage.accounts.attempts, SECRET),
  }
  return {
    storage,
    group,
    students,
    ended,
    door,
    ann: cardsOf(deps, 'ann'),
    eve: cardsOf(deps, 'eve'),
    pass: (ms: number) => void (now += ms),
    cookiesOf: (cookies: string) => findSeat({ seats: storage.seats, secret: SECRET }, cookies),
  }
}

type School = Awaited<ReturnType<typeof newSchool>>

async function makeCard({ ann, group }: School, student: string) {
  const made = await ann.make(group, [student], 'zh')
  if (!made.ok) throw new TypeError(made.why)
  return made.cards[0]!
}

async function signIn({ door }: School, login: { card: string; secret: string }, cookies?: string) {
  const done = await signInByCard(door, { ...login, address: '10.0.0.1' }, cookies)
  if (!done.ok) throw new TypeError(done.why)
  return { seat: done.seat, cookie: seatCookie(done.proof, false).split(';', 1)[0]! }
}

describe('cards of a class', () => {
  it('are made for whom the teacher chooses, in the order of the roster, and told once', async () => {
    const { ann, group, students } = await newSchool()
    expect(await ann.list(group)).toMatchObject([{ name: '李华', card: null }, { card: null }])
    const made = await ann.make(group, students.toReversed(), 'en')
    expect(made).toMatchObject({
      ok: true,
      cards: [{ student: students[0], name: '李华' }, { name: 'Ann Lee' }],
    })
    if (!made.ok) return
    for (const { card, secret } of made.cards) {
      expect(card).toMatch(/^[2-9A-HJ-NP-Z]{4}$/)
      expect(secret).toMatch(/^[2-9A-HJ-NP-Z]{6}$/)
    }
    const listed = await ann.list(group)
    expect(listed?.map(({ card }) => card?.id)).toEqual(made.cards.map(({ card }) => card))
    expect(JSON.stringify(listed)).not.toContain(made.cards[0]?.secret)
  })

  it('are nobody else’s to make, and none of an archived class', async () => {
    const { ann, eve, group, students, storage } = await newSchool()
    expect(await eve.list(group)).toBeNull()
    expect(await eve.make(group, [students[0]], 'en')).toEqual(refused('no-such-class'))
    expect(await eve.revoke(group, students[0])).toEqual(refused('no-such-class'))
    expect(await ann.make(group, [], 'en')).toEqual(refused('no-such-student'))
    expect(await ann.make(group, [students[0], newId(16)], 'en')).toEqual(refused('no-such-student'))
    expect(await ann.revoke(group, students[0])).toEqual(refused('no-card'))
    await storage.classes.list.archive(group, true)
    expect(await ann.make(group, [students[0]], 'en')).toEqual(refused('archived'))
  })

  it('come with a seat that stays the student’s when another card is made', async () => {
    const school = await newSchool()
    const { students, group, storage, ended } = school
    const first = await signIn(school, await makeCard(school, students[0]))
    const second = await signIn(school, await makeCard(school, students[0]))
    expect(second.seat).toEqual(first.seat)
    expect(ended).toContain(first.seat.seat)
    expect((await storage.classes.roster.students(group))[0]?.seats).toEqual([first.seat.seat])
    expect(await storage.classes.roster.seat(group, first.seat.seat, students[1])).toBe('seat-has-card')
    expect(await storage.classes.roster.seat(group, first.seat.seat, students[0])).toBe('seated')
  })
})

describe('whoever signs in by card', () => {
  it('is the same seat on every device, until signing out on it', async () => {
    const school = await newSchool()
    const { door, cookiesOf } = school
    const card = await makeCard(school, school.students[0])
    const [tablet, laptop] = [await signIn(school, card), await signIn(school, card)]
    expect(tablet.cookie).not.toBe(laptop.cookie)
    expect((await cookiesOf(tablet.cookie))?.id).toBe((await cookiesOf(laptop.cookie))?.id)
    expect(await readCardSeat(door, tablet.cookie)).toEqual(tablet.seat)
    expect(await signOutOfCard(door, tablet.cookie)).toBe(true)
    expect(await signOutOfCard(door, tablet.cookie)).toBe(false)
    expect(await cookiesOf(tablet.cookie)).toBeNull()
    expect(await cookiesOf(laptop.cookie)).not.toBeNull()
  })

  it('lets go of the seat of the card before, on a device that another one used', async () => {
    const school = await newSchool()
    const [a, b] = [await makeCard(school, school.students[0]), await makeCard(school, school.students[1])]
    const first = await signIn(school, a)
    const second = await signIn(school, b, first.cookie)
    expect(second.seat.seat).not.toBe(first.seat.seat)
    expect(await school.cookiesOf(first.cookie)).toBeNull()
  })

  it('is a stranger once the card is revoked, made anew, or its student removed', async () => {
    const school = await newSchool()
    const { ann, group, students, ended, cookiesOf, storage } = school
    const voids = [
      () => ann.revoke(group, students[0]),
      () => makeCard(school, students[0]),
      () => storage.classes.roster.remove(group, students[0], { id: newId(16), teacher: 'ann' }),
    ]
    for (const makeVoid of voids) {
      const card = await makeCard(school, students[0])
      const { cookie, seat } = await signIn(school, card)
      ended.length = 0
      await makeVoid()
      expect(await cookiesOf(cookie)).toBeNull()
      expect(await readCardSeat(school.door, cookie)).toBeNull()
      await expect(signIn(school, card)).rejects.toThrow('wrong')
      if (makeVoid !== voids[2]) expect(ended).toContain(seat.seat)
    }
  })

  it('has so many devices, of which the oldest goes', async () => {
    const school = await newSchool()
    const card = await makeCard(school, school.students[0])
    const devices = []
    for (let nth = 0; nth <= MOST_DEVICES; nth += 1) devices.push(await signIn(school, card))
    const isIn = await Promise.all(devices.map(({ cookie }) => school.cookiesOf(cookie)))
    expect(isIn.map((seat) => seat !== null)).toEqual([false, ...devices.slice(1).map(() => true)])
    expect(proofFromCookies(devices[0]?.cookie)).not.toBeNull()
  })
})

describe('whoever guesses', () => {
  const guess = ({ door }: School, card: string, address = '10.0.0.1') =>
    signInByCard(door, { card, secret: '222222', address })

  it('has ten tries a card in a quarter of an hour, from wherever; then the right one is refused too', async () => {
    const school = await newSchool()
    const card = await makeCard(school, school.students[0])
    for (let nth = 0; nth < 10; nth += 1)
      expect(await guess(school, card.card, `10.0.0.${nth}`)).toEqual(refused('wrong'))
    const locked = { ...refused('locked'), leftMs: 15 * MINUTE }
    expect(await guess(school, card.card, '10.0.1.1')).toEqual(locked)
    school.pass(14 * MINUTE)
    expect(await signInByCard(school.door, { ...card, address: '10.0.0.1' })).toMatchObject(refused('locked'))
    school.pass(MINUTE)
    expect(await signInByCard(school.door, { ...card, address: '10.0.0.1' })).toMatchObject({ ok: true })
  })

  it('is not helped by many tries at one moment', async () => {
    const school = await newSchool()
    const { card } = await makeCard(school, school.students[0])
    const done = await Promise.all(Array.from({ length: 50 }, () => guess(school, card)))
    expect(done.filter((one) => !one.ok && one.why === 'wrong')).toHaveLength(10)
  })

  it('locks nobody out who is in, and whose card is made anew comes in at once', async () => {
    const school = await newSchool()
    const card = await makeCard(school, school.students[0])
    const { cookie } = await signIn(school, card)
    for (let nth = 0; nth < 11; nth += 1) await guess(school, card.card)
    expect(await school.cookiesOf(cookie)).not.toBeNull()
    await expect(signIn(school, card)).rejects.toThrow('locked')
    await signIn(school, await makeCard(school, school.students[0]))
  })

  it('learns nothing of which cards there are', async () => {
    const school = await newSchool()
    const { card } = await makeCard(school, school.students[0])
    const none = card === 'AAAA' ? 'BBBB' : 'AAAA'
    for (let nth = 0; nth < 12; nth += 1) expect(await guess(school, none)).toEqual(await guess(school, card))
  })

  it('has 300 tries from one address; who is right does not count', async () => {
    const school = await newSchool()
    const card = await makeCard(school, school.students[0])
    for (let nth = 0; nth < 400; nth += 1) await signIn(school, card)
    for (let nth = 0; nth < 300; nth += 1)
      expect(await guess(school, newId(4))).toMatchObject(refused('wrong'))
    expect(await guess(school, newId(4))).toMatchObject(refused('too-many'))
    await expect(signIn(school, card)).rejects.toThrow('too-many')
    expect(await guess(school, newId(4), '10.0.0.2')).toEqual(refused('wrong'))
  })

  it('is counted in no test that asks for no limits', async () => {
    const school = await newSchool()
    const door = { ...school.door, limits: NO_CARD_LIMITS }
    for (let nth = 0; nth < 20; nth += 1) {
      const done = await signInByCard(door, { card: 'AAAA', secret: '222222', address: '' })
      expect(done).toEqual(refused('wrong'))
    }
  })
})
