import { z } from 'zod'

/** What actions take. What of it is there, and may be done, the use cases know. */

/** By which something is found: an id, the end of a link. Whatever it is, a database can look for it. */
export const key = z.string().regex(/^[\w-]{0,64}$/)

/** As somebody typed or chose it. */
export const text = z.string()

/** A place in a list, from 0. */
export const place = z.number()

/** Epoch milliseconds. */
export const instant = z.int().min(0).max(8_640_000_000_000_000)

/** What the use case reads with a schema of its own, and has reasons for. */
export const anything = z.unknown()

export const form = z.instanceof(FormData)
