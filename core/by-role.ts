/** The two ends of the connection. Which one closes first is the scenario's business, not the role's. */
export const ROLES = ['client', 'server'] as const
export type Role = (typeof ROLES)[number]

/** One value for each end: what is true of both sides is written once. */
export interface ByRole<T> {
  readonly client: T
  readonly server: T
}

export function partnerOf(role: Role): Role {
  return role === 'client' ? 'server' : 'client'
}

export function byRole<T>(make: (role: Role) => T): ByRole<T> {
  return { client: make('client'), server: make('server') }
}

export function withRole<T>(pair: ByRole<T>, role: Role, value: T): ByRole<T> {
  return role === 'client' ? { ...pair, client: value } : { ...pair, server: value }
}

/** Where somebody sits: at an end, or at the network between them. */
export const SEAT_ROLES = ['client', 'server', 'network'] as const
export type SeatRole = (typeof SEAT_ROLES)[number]

export interface BySeat<T> extends ByRole<T> {
  readonly network: T
}

export function withSeat<T>(all: BySeat<T>, seat: SeatRole, value: T): BySeat<T> {
  return seat === 'network' ? { ...all, network: value } : { ...all, ...withRole(all, seat, value) }
}
