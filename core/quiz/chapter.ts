/** The chapters of the lesson, in their order, and the scenarios in which each is played. Words in `content/lesson`. */
export const CHAPTERS = [
  { id: 'four-waves', plays: ['four-waves', 'server-closes-first'] },
  { id: 'why-four', plays: ['fin-and-ack-in-one', 'four-waves'] },
  { id: 'fin-takes-a-number', plays: ['fin-with-data', 'fin-before-data'] },
  { id: 'half-close', plays: ['half-close'] },
  { id: 'msl', plays: ['server-fin-lost', 'four-waves'] },
  { id: 'time-wait', plays: ['last-ack-lost', 'time-wait-skipped', 'old-duplicate'] },
  { id: 'port-reuse', plays: ['syn-in-time-wait', 'server-closes-first'] },
  { id: 'last-ack', plays: ['last-ack-gives-up', 'first-fin-lost', 'keepalive'] },
  { id: 'close-wait', plays: ['close-wait-leak', 'fin-wait-2-timeout'] },
  { id: 'simultaneous-close', plays: ['simultaneous-close'] },
  { id: 'reset', plays: ['abort', 'unread-data'] },
] as const

export type ChapterId = (typeof CHAPTERS)[number]['id']
export const CHAPTER_IDS: readonly ChapterId[] = CHAPTERS.map(({ id }) => id)
