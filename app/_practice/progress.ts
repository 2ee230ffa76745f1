import { State } from 'ts-fsrs'
import * as z from 'zod/mini'

const time = z.number().check(z.minimum(0), z.maximum(8.64e15))
const finite = z.number().check(z.minimum(0), z.maximum(1e9))

/** What is kept of one question. Times in milliseconds since 1970. */
const storedCard = z.object({
  due: time,
  reviewed: time,
  stability: finite,
  difficulty: finite,
  reps: finite,
  lapses: finite,
  state: z.enum(State),
  /** Whether the last answer was wrong. */
  wrong: z.boolean(),
})
export type StoredCard = Readonly<z.infer<typeof storedCard>>

/** All that practice knows of somebody, by question; nothing of it leaves the device. */
export interface Progress {
  readonly cards: Readonly<Record<string, StoredCard>>
}

export const NO_PROGRESS: Progress = { cards: {} }

const VERSION = 1
const stored = z.object({ version: z.literal(VERSION), cards: z.record(z.string(), z.unknown()) })

/** What was stored, as far as it can be read: a card that is damaged is forgotten, and the others are kept. */
export function parseProgress(text: string | null): Progress {
  const read = stored.safeParse(parseJson(text))
  if (!read.success) return NO_PROGRESS
  const cards = Object.entries(read.data.cards).flatMap(([id, card]) => {
    const parsed = storedCard.safeParse(card)
    return parsed.success ? [[id, parsed.data] as const] : []
  })
  return { cards: Object.fromEntries(cards) }
}

export function formatProgress({ cards }: Progress): string {
  return JSON.stringify({ version: VERSION, cards })
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}
