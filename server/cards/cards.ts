import { randomBytes } from 'node:crypto'
import { type NameLanguage, makeName } from '#server/accounts/make-name.ts'
import type { ClassList } from '#server/classes/ports.ts'
import { secretHashOf } from './card-secret.ts'
import type { CardLine, CardList, NewCard } from './ports.ts'
import { CARD_LENGTH, SECRET_LENGTH } from './read-login.ts'

export interface CardDeps {
  readonly cards: CardList
  readonly classes: Pick<ClassList, 'read'>
  /** The installation's: without it the stored hashes prove nothing. */
  readonly secret: string
  /** Of {@link ID_ALPHABET}, by chance. */
  readonly newId: (length: number) => string
  /** A device is a stranger from now on: ends its sockets, as far as this process holds them. */
  readonly endSeat: (seat: string) => void
}

/** Why something was not done with cards; each has a sentence that says what to do. */
type CardRefusal =
  | 'signed-out'
  /** There is none, or whoever asks is none of its teachers. */
  | 'no-such-class'
  /** An archived class stays as it is. */
  | 'archived'
  /** Nobody was chosen, or one who has left the roster. */
  | 'no-such-student'
  | 'no-card'
  /** All ids that were tried belong to other cards. */
  | 'no-ids'

export interface CardRefused {
  readonly ok: false
  readonly why: CardRefusal
}

/** As it is printed: told this once. */
export interface MadeCard {
  readonly student: string
  readonly name: string
  readonly card: string
  readonly secret: string
}

/** The students of a class and the state of their cards; null: no such class. @throws {NotStored} as everything here */
export async function listCards(
  deps: CardDeps,
  teacher: string,
  group: string,
): Promise<readonly CardLine[] | null> {
  return (await lineOf(deps, teacher, group)) === null ? null : deps.cards.all(group)
}

/** In the order of the roster. `language`: of the names that the students' own seats get. */
export async function makeCards(
  deps: CardDeps,
  teacher: string,
  group: string,
  students: readonly string[],
  language: NameLanguage,
): Promise<{ readonly ok: true; readonly cards: readonly MadeCard[] } | CardRefused> {
  const barred = await refusalOf(deps, teacher, group)
  if (barred !== null) return barred
  const wanted = new Set(students)
  const chosen = (await deps.cards.all(group)).filter(({ student }) => wanted.has(student))
  if (chosen.length === 0 || chosen.length < wanted.size) return refused('no-such-student')
  const made = await makeAll(deps, { teacher, group, language }, chosen)
  if (made.size < chosen.length) return refused('no-ids')
  return { ok: true, cards: chosen.map(({ student }) => made.get(student)!) }
}

interface Making {
  readonly teacher: string
  readonly group: string
  readonly language: NameLanguage
}

/** An id of four characters may be taken: with 20 000 cards every 46th is. */
const TRIES = 8

async function makeAll(
  deps: CardDeps,
  { teacher, group, language }: Making,
  chosen: readonly CardLine[],
): Promise<ReadonlyMap<string, MadeCard>> {
  const made = new Map<string, MadeCard>()
  for (let tries = 0; tries < TRIES && made.size < chosen.length; tries += 1) {
    const drawn = chosen
      .filter(({ student }) => !made.has(student))
      .map(({ student, name }) => draw(deps, student, name))
    const rows = drawn.map((one) => newCard(deps, one, language))
    const stored = await deps.cards.make(group, rows, { id: deps.newId(16), teacher })
    for (const { student, seat } of stored) {
      deps.endSeat(seat)
      made.set(
        student,
        drawn.find((one) => one.student === student)!,
      )
    }
  }
  return made
}

function draw({ newId }: CardDeps, student: string, name: string): MadeCard {
  return { student, name, card: newId(CARD_LENGTH), secret: newId(SECRET_LENGTH) }
}

function newCard(deps: CardDeps, made: MadeCard, language: NameLanguage): NewCard {
  // Nobody has the seat's first secret: each device gets one of its own.
  const tokenHash = randomBytes(32).toString('hex')
  const seat = { id: deps.newId(12), tokenHash, name: makeName(language) }
  return { student: made.student, card: made.card, secretHash: secretHashOf(deps.secret, made), seat }
}

/** The card opens nothing any more, and whoever is signed in by it is not. */
export async function revokeCard(
  deps: CardDeps,
  teacher: string,
  group: string,
  student: string,
): Promise<{ readonly ok: true } | CardRefused> {
  const barred = await refusalOf(deps, teacher, group)
  if (barred !== null) return barred
  const seat = await deps.cards.revoke(group, student, { id: deps.newId(16), teacher })
  if (seat === null) return refused('no-card')
  deps.endSeat(seat)
  return { ok: true }
}

/** Any teacher of a class may, as long as it is not archived. */
async function refusalOf(deps: CardDeps, teacher: string, group: string): Promise<CardRefused | null> {
  const line = await lineOf(deps, teacher, group)
  if (line === null) return refused('no-such-class')
  return line.isArchived ? refused('archived') : null
}

const ID = /^[2-9A-HJ-NP-Z]{16}$/

async function lineOf({ classes }: CardDeps, teacher: string, group: string) {
  return ID.test(group) ? classes.read(teacher, group) : null
}

function refused(why: CardRefusal): CardRefused {
  return { ok: false, why }
}
