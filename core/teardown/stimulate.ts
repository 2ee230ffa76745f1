import { classify } from './classify.ts'
import { holds } from './conditions.ts'
import { applyEffect } from './effects.ts'
import type { Endpoint, Outcome, Stimulus } from './endpoint.ts'
import { segmentOwed } from './owed.ts'
import { isSameSegment } from './segment.ts'
import type { State } from './state.ts'
import type { Event, Reading, Row } from './table/row.ts'
import { TRANSITIONS } from './transitions.ts'

/**
 * What a stimulus makes of an endpoint: the RFC's reading first, or that of an option which is on, then the other
 * readings that a fair judge accepts. An option says whose reading comes first; it strikes none out. `next` is the
 * endpoint before what is owed has left (see `afterSending`). Never throws: what no row names changes nothing.
 * An owed SYN,ACK stands for any whose SEQ is beyond the old SND.NXT: its ISS is free.
 */
export function stimulate(
  endpoint: Endpoint,
  stimulus: Stimulus,
  table: readonly Row[] = TRANSITIONS,
): readonly [Outcome, ...Outcome[]] {
  const known = indexOf(table).get(endpoint.state)?.get(classify(endpoint, stimulus))
  if (known === undefined) return [unchanged(endpoint)]
  const { name, own, others } = known
  if (others.length === 0) return [asOutcome(own, name, endpoint, stimulus)]
  const also = others.filter(({ when }) => when === undefined || holds(when, endpoint, stimulus))
  const leading = also.filter(({ leads }) => leads !== undefined && holds(leads, endpoint, stimulus))
  const following = also.filter((reading) => !leading.includes(reading))
  const [first = own, ...rest] = [...leading, own, ...following]
  const outcomeOf = (reading: Reading) => asOutcome(reading, name, endpoint, stimulus)
  return withoutRepeats([outcomeOf(first), ...rest.map(outcomeOf)])
}

/** A row as it is looked up. */
interface Indexed {
  /** `STATE event` */
  readonly name: string
  readonly own: Reading
  readonly others: NonNullable<Row['also']>
}

type Index = ReadonlyMap<State, ReadonlyMap<Event, Indexed>>

const indexes = new WeakMap<readonly Row[], Index>()

/** The rows by state and event. A judge asks several times a move, so a table is indexed once. */
function indexOf(table: readonly Row[]): Index {
  const known = indexes.get(table)
  if (known !== undefined) return known
  const index = new Map<State, Map<Event, Indexed>>()
  for (const row of table) {
    const { state, event, also: others = [] } = row
    const ofState = index.get(state) ?? new Map<Event, Indexed>()
    index.set(state, ofState)
    // The first of two is the one.
    if (ofState.has(event)) continue
    ofState.set(event, { name: `${state} ${event}`, own: { basis: 'RFC 9293', ...row }, others })
  }
  indexes.set(table, index)
  return index
}

function unchanged(endpoint: Endpoint): Outcome {
  return { next: endpoint, owed: null, basis: 'RFC 9293', restarts2msl: false, row: '' }
}

function asOutcome(reading: Reading, row: string, endpoint: Endpoint, stimulus: Stimulus): Outcome {
  const changed = applyEffect(reading.does, endpoint, stimulus)
  const skipped = reading.next === 'TIME-WAIT' && !endpoint.options.timeWait
  const next = enter(skipped ? 'CLOSED' : reading.next, changed, reading.tells ?? changed.told)
  return {
    next,
    owed: segmentOwed(reading.owes, changed, stimulus),
    basis: reading.basis,
    restarts2msl: reading.restarts2msl ?? false,
    row,
  }
}

/** Entering CLOSED deletes the TCB: nothing is sent again, nothing waits; the numbers stay to be looked at. */
function enter(state: State, endpoint: Endpoint, told: Endpoint['told']): Endpoint {
  if (state === endpoint.state) return endpoint
  if (state !== 'CLOSED') return { ...endpoint, state }
  return { ...endpoint, state, told, finOwed: false, unsent: 0, inFlight: [], held: [] }
}

/** Two readings of one retransmission may come to the same segment. */
function withoutRepeats([first, ...others]: [Outcome, ...Outcome[]]): [Outcome, ...Outcome[]] {
  const kept: [Outcome, ...Outcome[]] = [first]
  for (const other of others) if (!kept.some((one) => isRepeat(one, other))) kept.push(other)
  return kept
}

function isRepeat(a: Outcome, b: Outcome): boolean {
  if (a.owed === null || b.owed === null) return false
  return a.next === b.next && isSameSegment(a.owed, b.owed)
}
