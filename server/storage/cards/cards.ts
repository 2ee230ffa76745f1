import { type CardList, type CardSeat, MOST_DEVICES } from '#server/cards/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'
import { makeCards, revokeCard } from './make-cards.ts'

export function postgresCards(prisma: PrismaClient): CardList {
  return {
    all: (group) => orNotStored(allOf(prisma, group)),
    make: (...what) => orNotStored(makeCards(prisma, ...what)),
    revoke: (...what) => orNotStored(revokeCard(prisma, ...what)),
    async secretOf(card) {
      const row = await orNotStored(
        prisma.card.findUnique({ where: { id: card }, select: { secretHash: true } }),
      )
      return row?.secretHash ?? null
    },
    async admit(key) {
      const [row] = await orNotStored(admit(prisma, key))
      return row ?? null
    },
    async signedIn(seat, tokenHash) {
      const [row] = await orNotStored(prisma.$queryRaw<CardSeat[]>`
        SELECT seat, name FROM seat_keys JOIN names ON owner = seat
        WHERE token_hash = ${tokenHash} AND seat = ${seat}`)
      return row ?? null
    },
    async signOut(seat, tokenHash) {
      return (await orNotStored(prisma.seatKey.deleteMany({ where: { seat, tokenHash } }))).count > 0
    },
  }
}

async function allOf(prisma: PrismaClient, group: string) {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT class_students.id AS student, name, cards.id AS card, made_at AS "madeAt"
    FROM class_students JOIN names ON owner = class_students.id LEFT JOIN cards ON student = class_students.id
    WHERE class = ${group} ORDER BY place, class_students.id`
  return rows.map(({ student, name, card, madeAt }) => {
    return { student, name, card: card === null ? null : { id: card, madeAt: madeAt?.getTime() ?? 0 } }
  })
}

interface Row {
  readonly student: string
  readonly name: string
  readonly card: string | null
  readonly madeAt: Date | null
}

/**
 * The card's row is held meanwhile: who takes the card away waits, and then finds the new device as well; who comes
 * after finds no card.
 */
function admit(prisma: PrismaClient, { card, secretHash, tokenHash }: Parameters<CardList['admit']>[0]) {
  return prisma.$queryRaw<CardSeat[]>`
    WITH held AS (
      SELECT student FROM cards WHERE id = ${card} AND secret_hash = ${secretHash} FOR UPDATE
    ), key AS (
      INSERT INTO seat_keys (token_hash, seat)
      SELECT ${tokenHash}, seat FROM held JOIN class_students ON id = student WHERE seat IS NOT NULL
      RETURNING seat
    ), old AS (
      DELETE FROM seat_keys WHERE token_hash IN (
        SELECT token_hash FROM seat_keys JOIN key USING (seat)
        ORDER BY created_at DESC, token_hash OFFSET ${MOST_DEVICES - 1}
      )
    )
    SELECT seat, name FROM key JOIN names ON owner = seat`
}
