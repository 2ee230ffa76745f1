import { type Role, ROLES } from '#core/by-role.ts'
import { type State, STATES } from '#core/teardown/state.ts'
import { TRANSITIONS } from '#core/teardown/transitions.ts'
import { drawnClose } from './drawn-closes.ts'
import type { PointQuestion } from './question.ts'

/** A place of a scenario's sequence diagram, read. */
type ClosePlace =
  | { readonly kind: 'segment'; readonly nth: number }
  | { readonly kind: 'state'; readonly role: Role; readonly state: State }

/** Whether the diagram of a question has this place. */
export function hasPlace(on: PointQuestion['on'], place: string): boolean {
  if (on === 'states') return STATE_PLACES.has(place)
  const close = drawnClose(on.scenario)
  const read = readClosePlace(place)
  if (close === null || read === null) return false
  return read.kind === 'segment' ? read.nth <= close.segments : close[read.role].includes(read.state)
}

/** CLOSE-WAIT is left for LAST-ACK when the FIN leaves, which is no row of the table. */
const STATE_PLACES: ReadonlySet<string> = new Set([
  ...STATES,
  ...TRANSITIONS.flatMap(({ state, next, also }) =>
    [next, ...(also ?? []).map((reading) => reading.next)].map((to) => `${state}>${to}`),
  ).filter((way) => way.split('>')[0] !== way.split('>')[1]),
  'CLOSE-WAIT>LAST-ACK',
])

/** `segment:3` or `client:TIME-WAIT`; null where the text is neither. */
function readClosePlace(place: string): ClosePlace | null {
  const [first, second = '', more] = place.split(':')
  if (more !== undefined) return null
  if (first === 'segment' && /^[1-9]\d?$/.test(second)) return { kind: 'segment', nth: Number(second) }
  const role = ROLES.find((one) => one === first)
  const state = STATES.find((one) => one === second)
  return role === undefined || state === undefined ? null : { kind: 'state', role, state }
}
