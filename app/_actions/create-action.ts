import { z } from 'zod'

type Takes = readonly [z.ZodType, ...z.ZodType[]]
type Sent<T extends Takes> = { [At in keyof T]: z.input<T[At]> }
type Read<T extends Takes> = { [At in keyof T]: z.output<T[At]> }

/**
 * A server action: a function that any program may call, with whatever it likes. What it is called with is parsed here, as
 * `takes` says it; where it is no such thing, nothing is done, and the answer is `otherwise`, which is one that pages know.
 * Every exported function of a file with 'use server' is made by this: `create-action.test.ts` looks.
 */
export function createAction<const T extends Takes, Answer>(
  takes: T,
  otherwise: NoInfer<Answer>,
  deed: (...read: Read<T>) => Promise<Answer>,
): (...sent: Sent<T>) => Promise<Answer> {
  const all = z.tuple(takes)
  return async (...sent) => {
    const read = all.safeParse(sent)
    return read.success ? deed(...(read.data as Read<T>)) : otherwise
  }
}
