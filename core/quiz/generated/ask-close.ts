import { type ByRole, ROLES, type Role, partnerOf } from '#core/by-role.ts'
import { type Dice, pick } from '#core/quiz/dice.ts'
import type { Misconception } from '#core/quiz/misconception.ts'
import type { OrderQuestion, PointQuestion } from '#core/quiz/question.ts'
import { readableSegment } from '#core/quiz/segment-text.ts'
import type { State } from '#core/teardown/state.ts'
import { type GeneratedWords, fill, inBoth, mistake } from './generated-words.ts'
import type { Maker } from './ask-situation.ts'
import { drawNumber } from './situation.ts'
import { type Left, type Walk, arrives, calls, claimsOf, loses, newWalk } from './walk.ts'

const OCTETS = [5, 20, 100, 512, 1460] as const

function drawWalk(dice: Dice): Walk {
  const isNearWrap = dice.roll(8) === 0
  const numbers: ByRole<number> = {
    client: drawNumber(dice, isNearWrap),
    server: drawNumber(dice, isNearWrap),
  }
  return newWalk(numbers)
}

/**
 * The segments of a close, each answered before the next one leaves, so that there is one order: four waves, or with
 * data from the passive closer between the second and the third.
 */
export const askOrder: Maker = (dice, id, words): OrderQuestion => {
  const active = pick(dice, ROLES)
  const passive = partnerOf(active)
  const hasData = dice.roll(2) === 0
  const octets = pick(dice, OCTETS)
  const opened = arrives(arrives(calls(drawWalk(dice), active, { kind: 'close' })))
  const talked = hasData ? arrives(arrives(calls(opened, passive, { kind: 'send', octets }))) : opened
  const closed = arrives(arrives(calls(talked, passive, { kind: 'close' })))
  // Named by the order of their texts, which says nothing of the order of the segments.
  const named = closed.left
    .map((left) => ({ left, text: itemText(words, left) }))
    .toSorted((a, b) => (a.text.en < b.text.en ? -1 : 1))
    .map((one, index) => ({ ...one, id: `s${index + 1}` }))
  const idOf = (left: Left | undefined): string => named.find((one) => one.left === left)?.id ?? ''
  const wrong = wrongOrders(closed.left, passive, idOf)
  return {
    id,
    chapter: hasData ? 'half-close' : 'four-waves',
    skills: hasData ? ['half-close', 'four-waves'] : ['four-waves'],
    difficulty: hasData ? 'medium' : 'easy',
    prompt: inBoth(words, (one) =>
      fill(one.prompts, hasData ? 'order-with-data' : 'order', {
        active: one.roles[active] ?? active,
        passive: one.roles[passive] ?? passive,
      }),
    ),
    explanation: inBoth(words, (one, language) =>
      [fill(one.answers, 'order'), mistake(one, 'fin-before-close')].join(language === 'en' ? ' ' : ''),
    ),
    references: ['RFC 9293 §3.6'],
    claims: ROLES.flatMap((role) => claimsOf(closed, role)),
    kind: 'order',
    items: named.map(({ id: item, text }) => ({ id: item, text })),
    key: closed.left.map(idOf),
    wrong,
  }
}

function itemText(words: GeneratedWords, { role, segment }: Left) {
  return inBoth(
    words,
    (one, language) =>
      `${one.roles[role] ?? role}${language === 'en' ? ': ' : '：'}${readableSegment(segment)}`,
  )
}

function wrongOrders(
  left: readonly Left[],
  passive: Role,
  idOf: (left: Left | undefined) => string,
): OrderQuestion['wrong'] {
  const passiveFin = left.find(({ role, segment }) => role === passive && segment.fin)
  const data = left.find(({ segment }) => segment.length > 0)
  const pairs: [Left | undefined, Left | undefined, Misconception][] = [
    [passiveFin, left[0], 'roles-of-closing-swapped'],
    [passiveFin, left[1], 'fin-before-close'],
    [passiveFin, data, 'fin-overtakes-data'],
    [left.at(-1), passiveFin, 'ack-of-what-has-not-arrived'],
  ]
  return pairs
    .filter(([earlier, later]) => earlier !== undefined && later !== undefined)
    .map(([earlier, later, misconception]) => ({ earlier: idOf(earlier), later: idOf(later), misconception }))
}

/** How far a close has come, and what became of the last segment that left. */
type Course = readonly ((walk: Walk, active: Role) => Walk)[]
const closes = (walk: Walk, role: Role): Walk => calls(walk, role, { kind: 'close' })
const FIRST: Course = [closes, arrives]
const SECOND: Course = [...FIRST, arrives]
const THIRD: Course = [...SECOND, (walk, active) => closes(walk, partnerOf(active)), arrives]

/** By the words of the prompt. */
const COURSES = {
  'fin-lost': [closes, loses],
  'fin-arrived': FIRST,
  'ack-lost': [...FIRST, loses],
  'ack-arrived': SECOND,
  'second-fin-lost': [...THIRD.slice(0, -1), loses],
  'second-fin-arrived': THIRD,
  'last-ack-lost': [...THIRD, loses],
  'last-ack-arrived': [...THIRD, arrives],
  'both-closed': [closes, (walk, active) => closes(walk, partnerOf(active))],
  'one-of-two-arrived': [closes, (walk, active) => closes(walk, partnerOf(active)), arrives],
} satisfies Readonly<Record<string, Course>>
const COURSE_NAMES = Object.keys(COURSES) as [keyof typeof COURSES, ...(keyof typeof COURSES)[]]

/** Where one end is, to be pointed at on the state diagram; the other one is shown. */
export const askOtherEnd: Maker = (dice, id, words): PointQuestion => {
  const active = pick(dice, ROLES)
  const name = pick(dice, COURSE_NAMES)
  const asked = pick(dice, ROLES)
  const course: Course = COURSES[name]
  const walked = course.reduce<Walk>((walk, step) => step(walk, active), drawWalk(dice))
  const { state } = walked.connection.ends[asked]
  const shown = walked.connection.ends[partnerOf(asked)]
  const wrong = WRONG_PLACES[state].filter(([place]) => place !== state)
  return {
    id,
    chapter: name.includes('two') || name.includes('both') ? 'simultaneous-close' : 'four-waves',
    skills: [
      'four-waves',
      'active-and-passive',
      ...(name.endsWith('lost') ? (['retransmission'] as const) : []),
    ],
    difficulty: name.endsWith('lost') || name === 'one-of-two-arrived' ? 'hard' : 'medium',
    prompt: inBoth(words, (one) => {
      const [first, second, other] = [active, partnerOf(active), asked].map((role) => one.roles[role] ?? role)
      const values = { active: first ?? '', passive: second ?? '', asked: other ?? '' }
      return fill(one.prompts, 'other-end', { ...values, course: fill(one.prompts, name, values) })
    }),
    figure: {
      kind: 'endpoint',
      role: partnerOf(asked),
      state: shown.state,
      sndUna: shown.sndUna,
      sndNxt: shown.sndNxt,
      rcvNxt: shown.rcvNxt,
    },
    explanation: inBoth(words, (one, language) =>
      [
        fill(one.answers, 'other-end', { asked: one.roles[asked] ?? asked, state }),
        mistake(one, wrong[0]?.[1]),
      ].join(language === 'en' ? ' ' : ''),
    ),
    references: ['RFC 9293 §3.6', 'RFC 9293 §3.3.2'],
    claims: claimsOf(walked, asked),
    kind: 'point',
    on: 'states',
    key: [state],
    wrong: wrong.map(([place, misconception]) => ({ place, misconception })),
  }
}

const WRONG_PLACES: Readonly<Record<State, readonly (readonly [State, Misconception])[]>> = {
  'SYN-RECEIVED': [],
  ESTABLISHED: [
    ['CLOSE-WAIT', 'state-changes-when-the-other-sends'],
    ['CLOSED', 'fin-closes-both-directions'],
  ],
  'FIN-WAIT-1': [
    ['FIN-WAIT-2', 'state-changes-when-the-other-sends'],
    ['CLOSE-WAIT', 'roles-of-closing-swapped'],
    ['CLOSED', 'own-half-done-is-all-done'],
  ],
  'FIN-WAIT-2': [
    ['TIME-WAIT', 'fin-wait-2-skipped'],
    ['CLOSED', 'own-half-done-is-all-done'],
    ['CLOSE-WAIT', 'roles-of-closing-swapped'],
  ],
  'CLOSE-WAIT': [
    ['LAST-ACK', 'close-wait-until-close'],
    ['CLOSED', 'fin-closes-both-directions'],
    ['FIN-WAIT-2', 'roles-of-closing-swapped'],
  ],
  CLOSING: [
    ['TIME-WAIT', 'closing-skipped'],
    ['FIN-WAIT-2', 'crossing-fins-acknowledge-each-other'],
    ['LAST-ACK', 'roles-of-closing-swapped'],
  ],
  'LAST-ACK': [
    ['CLOSED', 'state-changes-when-the-other-sends'],
    ['FIN-WAIT-1', 'any-fin-sender-is-in-fin-wait-1'],
    ['TIME-WAIT', 'only-the-active-closer-waits'],
  ],
  'TIME-WAIT': [
    ['CLOSED', 'time-wait-skipped'],
    ['LAST-ACK', 'roles-of-closing-swapped'],
  ],
  CLOSED: [
    ['TIME-WAIT', 'only-the-active-closer-waits'],
    ['LAST-ACK', 'state-before-the-answer'],
  ],
}
