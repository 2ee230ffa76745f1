import { checkClaim } from './claim.ts'
import { drawnClose } from './drawn-closes.ts'
import { hasPlace } from './place.ts'
import type {
  Figure,
  NumberQuestion,
  OrderQuestion,
  PairsQuestion,
  PointQuestion,
  Question,
  SeveralChoices,
  SingleChoice,
  Text,
  TrueFalseQuestion,
} from './question.ts'
import { readSegment } from './segment-text.ts'

/** What may be wrong in a file of questions. Words for each are in `content/question-files`. */
export const FAULT_CODES = [
  // The structure.
  'syntax',
  'missing',
  'wrong-type',
  'unknown-field',
  'not-one-of',
  'bad-id',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'out-of-range',
  'not-allowed',
  // What needs the whole question, or the whole set.
  'duplicate-id',
  'same-text',
  'unknown-choice',
  'key-is-marked-wrong',
  'not-an-order',
  'not-later',
  'pair-missing',
  'wrong-is-right',
  'unknown-place',
  'unknown-scenario',
  'not-a-segment',
  'claim-unread',
  'claim-state',
  'claim-sends',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

/** Where in the file: names of fields and places in lists. */
export type FaultPath = readonly (string | number)[]

export interface Fault {
  readonly path: FaultPath
  readonly code: FaultCode
  /** For the words: which id, how many. */
  readonly values: Readonly<Record<string, string | number>>
}

function fault(code: FaultCode, path: FaultPath, values: Fault['values'] = {}): Fault {
  return { path, code, values }
}

/** What is wrong in a question whose structure is sound; paths begin at the question. */
export function faultsOf(question: Question): Fault[] {
  return [...figureFaults(question.figure), ...claimFaults(question), ...ownFaults(question)]
}

function ownFaults(question: Question): Fault[] {
  switch (question.kind) {
    case 'single':
      return singleFaults(question)
    case 'several':
      return severalFaults(question)
    case 'number':
      return numberFaults(question)
    case 'order':
      return orderFaults(question)
    case 'pairs':
      return pairsFaults(question)
    case 'point':
      return pointFaults(question)
    case 'true-false':
      return trueFalseFaults(question)
  }
}

type Choices = readonly { readonly id: string; readonly text: Text }[]
type Options = SingleChoice['options']

function singleFaults({ options, key }: SingleChoice): Fault[] {
  return [
    ...choiceFaults(options, 'options'),
    ...known(options, key, ['key']),
    ...markedWrong(options, [key], 'options'),
  ]
}

function severalFaults({ options, key }: SeveralChoices): Fault[] {
  return [
    ...choiceFaults(options, 'options'),
    ...key.flatMap((id, index) => known(options, id, ['key', index])),
    ...repeated(key, ['key']),
    ...markedWrong(options, key, 'options'),
  ]
}

function trueFalseFaults({ reasons, key }: TrueFalseQuestion): Fault[] {
  return [
    ...choiceFaults(reasons, 'reasons'),
    ...known(reasons, key.why, ['key', 'why']),
    ...markedWrong(reasons, [key.why], 'reasons'),
  ]
}

function numberFaults({ key, wrong }: NumberQuestion): Fault[] {
  return [
    ...wrong.flatMap(({ value }, index) =>
      value === key ? [fault('wrong-is-right', ['wrong', index, 'value'], { what: value })] : [],
    ),
    ...repeated(
      wrong.map(({ value }) => String(value)),
      ['wrong'],
    ),
  ]
}

function orderFaults({ items, key, wrong }: OrderQuestion): Fault[] {
  const isOrder = key.length === items.length && items.every(({ id }) => key.includes(id))
  return [
    ...choiceFaults(items, 'items'),
    ...(isOrder ? [] : [fault('not-an-order', ['key'])]),
    ...wrong.flatMap(({ earlier, later }, index) => [
      ...known(items, earlier, ['wrong', index, 'earlier']),
      ...known(items, later, ['wrong', index, 'later']),
      ...(isOrder && key.indexOf(earlier) <= key.indexOf(later)
        ? [fault('not-later', ['wrong', index], { earlier, later })]
        : []),
    ]),
  ]
}

function pairsFaults({ left, right, key, wrong }: PairsQuestion): Fault[] {
  return [
    ...choiceFaults(left, 'left'),
    ...choiceFaults(right, 'right'),
    ...left.flatMap(({ id }) => (!Object.hasOwn(key, id) ? [fault('pair-missing', ['key'], { id })] : [])),
    ...Object.entries(key).flatMap(([from, to]) => [
      ...known(left, from, ['key', from]),
      ...known(right, to, ['key', from]),
    ]),
    ...wrong.flatMap((one, index) => [
      ...known(left, one.left, ['wrong', index, 'left']),
      ...known(right, one.right, ['wrong', index, 'right']),
      ...(key[one.left] === one.right
        ? [fault('wrong-is-right', ['wrong', index], { what: `${one.left}>${one.right}` })]
        : []),
    ]),
  ]
}

function pointFaults({ on, key, wrong }: PointQuestion): Fault[] {
  if (on !== 'states' && drawnClose(on.scenario) === null)
    return [fault('unknown-scenario', ['on', 'scenario'], { what: on.scenario })]
  const exists = (place: string, path: FaultPath): Fault[] =>
    hasPlace(on, place) ? [] : [fault('unknown-place', path, { what: place })]
  return [
    ...key.flatMap((place, index) => exists(place, ['key', index])),
    ...repeated(key, ['key']),
    ...wrong.flatMap(({ place }, index) => [
      ...exists(place, ['wrong', index, 'place']),
      ...(key.includes(place) ? [fault('wrong-is-right', ['wrong', index, 'place'], { what: place })] : []),
    ]),
  ]
}

/** Ids and texts of choices tell them apart. */
function choiceFaults(choices: Choices, field: string): Fault[] {
  const ids = choices.map(({ id }) => id)
  return [
    ...repeated(ids, [field]),
    ...(['en', 'zh'] as const).flatMap((language) =>
      choices.flatMap(({ text }, index) =>
        choices.slice(0, index).some((earlier) => earlier.text[language] === text[language])
          ? [fault('same-text', [field, index, 'text', language], { what: text[language] })]
          : [],
      ),
    ),
  ]
}

/** Every one that was there before. */
export function repeated(ids: readonly string[], path: FaultPath): Fault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [fault('duplicate-id', [...path, index], { id })] : [],
  )
}

function known(choices: Choices, id: string, path: FaultPath): Fault[] {
  return choices.some((one) => one.id === id) ? [] : [fault('unknown-choice', path, { id })]
}

/** A right one that shows a wrong belief is one of two mistakes, and nobody knows which. */
function markedWrong(options: Options, key: readonly string[], field: string): Fault[] {
  return options.flatMap(({ id, misconception }, index) =>
    misconception !== undefined && key.includes(id)
      ? [fault('key-is-marked-wrong', [field, index, 'misconception'], { id })]
      : [],
  )
}

function figureFaults(figure: Figure | undefined): Fault[] {
  switch (figure?.kind) {
    case 'endpoint':
      return figure.arrives === undefined || readSegment(figure.arrives) !== null
        ? []
        : [fault('not-a-segment', ['figure', 'arrives'], { what: figure.arrives })]
    case 'close':
      return closeFaults(figure)
    case 'terminal':
    case undefined:
      return []
  }
}

function closeFaults({ scenario, segments = 1 }: Extract<Figure, { kind: 'close' }>): Fault[] {
  const close = drawnClose(scenario)
  if (close === null) return [fault('unknown-scenario', ['figure', 'scenario'], { what: scenario })]
  return segments > close.segments
    ? [fault('unknown-place', ['figure', 'segments'], { what: `segment:${segments}` })]
    : []
}

function claimFaults({ claims = [] }: Question): Fault[] {
  return claims.flatMap((claim, index) => {
    const wrong = checkClaim(claim)
    return wrong === null ? [] : [fault(wrong.code, ['claims', index], wrong.values)]
  })
}
