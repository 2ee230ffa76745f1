import { type Role, ROLES, SEAT_ROLES, type SeatRole } from '#core/by-role.ts'
import type { Sharer } from '#core/match/shared-end.ts'

/** What a due row of a match is about. */
export type DueTask =
  /** The computer's next move. */
  | { readonly kind: 'bot'; readonly role: Role }
  /** Whether a person is still there; of two who share an end, each. */
  | { readonly kind: 'presence'; readonly role: SeatRole; readonly sharer: Sharer }
  /** The end of a wait, by the virtual time that it leads to. */
  | { readonly kind: 'wait'; readonly until: number }
  /** The time that the network's player has, by the segment's flight. */
  | { readonly kind: 'fate'; readonly flight: number }
  /** The time that a player has for the decision of that number. */
  | { readonly kind: 'limit'; readonly role: Role; readonly stimulus: number }

/** The name of its row: one for each task, also when it comes again. */
export function dueKind(task: DueTask): string {
  switch (task.kind) {
    case 'bot':
      return `bot:${task.role}`
    case 'presence':
      return task.sharer === 0 ? `presence:${task.role}` : `presence:${task.role}.${task.sharer}`
    case 'wait':
      return `wait:${task.until}`
    case 'fate':
      return `fate:${task.flight}`
    case 'limit':
      return `limit:${task.role}.${task.stimulus}`
  }
}

/** Null: of another kind of subject, or left behind by an older program. */
export function dueTask(name: string): DueTask | null {
  const [kind = '', of = ''] = name.split(':')
  const [who, number = '0'] = of.split('.')
  const n = Number(kind === 'wait' || kind === 'fate' ? of : number)
  const role = ROLES.find((end) => end === who)
  const seat = SEAT_ROLES.find((one) => one === who)
  const task = taskOf(kind, { role, seat, n })
  return task !== null && dueKind(task) === name ? task : null
}

interface Parts {
  readonly role: Role | undefined
  readonly seat: SeatRole | undefined
  readonly n: number
}

function taskOf(kind: string, { role, seat, n }: Parts): DueTask | null {
  switch (kind) {
    case 'bot':
      return role === undefined ? null : { kind, role }
    case 'presence':
      return seat === undefined ? null : { kind, role: seat, sharer: n === 0 ? 0 : 1 }
    case 'wait':
      return { kind, until: n }
    case 'fate':
      return { kind, flight: n }
    case 'limit':
      return role === undefined ? null : { kind, role, stimulus: n }
    default:
      return null
  }
}
