import { NotStored } from '#server/matches/ports.ts'

/** Whatever the database or the way to it has to say: for the use cases it was not stored, and the cause is for the log. */
export async function orNotStored<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    throw cause instanceof NotStored ? cause : new NotStored('the database did not answer', { cause })
  }
}
