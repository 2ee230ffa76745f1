import { z } from 'zod'

export const matchId = z.string().regex(/^[2-9A-HJ-NP-Z]{16}$/)
export const scenarioId = z.string().regex(/^[a-z0-9-]{1,40}$/)
/** Six letters and digits that somebody types to come in. */
export const sessionCode = z.string().regex(/^[2-9A-HJ-NP-Z]{6}$/)
export const seatId = z.string().regex(/^[2-9A-HJ-NP-Z]{12}$/)
export const studentId = z.string().regex(/^[2-9A-HJ-NP-Z]{16}$/)
/** Made by the sender, the same when it is sent again: 16–36 letters, digits, `-`. */
export const commandId = z.string().regex(/^[A-Za-z0-9-]{16,36}$/)
