import type * as Wire from '#core/contract/wire.ts'

/*
 * The wire's constants once more, each of the very literal type that the contract has: another value does not compile.
 * Imported from there they would bring the schemas along, 40 kB of what a browser does not need.
 */
export const WIRE_VERSION: typeof Wire.WIRE_VERSION = 4
export const WIRE_PATH: typeof Wire.WIRE_PATH = '/realtime'
export const SEAT_PATH: typeof Wire.SEAT_PATH = '/seat'
export const CARD_PATH: typeof Wire.CARD_PATH = '/card'
export const SESSION_PATH: typeof Wire.SESSION_PATH = '/session'
export const REHEARSAL_NAMESPACE: typeof Wire.REHEARSAL_NAMESPACE = '/rehearsal'
export const ID_ALPHABET: typeof Wire.ID_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
