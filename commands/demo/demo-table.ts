import type { FilledClass } from './fill-class.ts'
import { DEMO_TEACHER } from './fill-demo.ts'

/** Where to look, and how to get in: two columns, a line each. */
export function demoTable(origin: string, classes: readonly FilledClass[]): string[] {
  const rows: (readonly [string, string])[] = [
    ['teacher', `${origin}/teach/sign-in`],
    ['  e-mail', DEMO_TEACHER.email],
    ['  password', DEMO_TEACHER.password],
    ['classes', `${origin}/teach/classes`],
    ...classes.flatMap((one) => classRows(origin, one)),
    ['student', `${origin}/card, then ${origin}/homework`],
    ...classes.flatMap((one) => cardRows(origin, one)),
  ]
  const widest = Math.max(...rows.map(([head]) => head.length))
  return rows.map(([head, said]) => `${head.padEnd(widest)}  ${said}`)
}

function classRows(origin: string, { id, name, assignments }: FilledClass): (readonly [string, string])[] {
  return [
    ['  class', `${origin}/teach/classes/${id} (${name})`],
    ['    leaderboard', `${origin}/teach/classes/${id}/board`],
    ['    mistakes', `${origin}/teach/classes/${id}/review`],
    ['    matrix', `${origin}/teach/assignments/${assignments[0]?.id ?? ''}/review`],
  ]
}

/** Of a student who has something left to do, in each class: the link is what the card's QR code leads to. */
function cardRows(origin: string, { students }: FilledClass): (readonly [string, string])[] {
  const first = students.findLast(({ nth, card }) => nth <= 3 && card !== null)
  if (first?.card == null) return []
  const { card, secret } = first.card
  return [['  card', `${card} · ${secret}, or ${origin}/card#${card}${secret} (${first.name})`]]
}
