/** How a place of the diagram is drawn. */
export type Look = 'plain' | 'faint' | 'marked' | 'picked' | 'right' | 'wrong'

interface Dress {
  readonly box: string
  readonly text: string
  readonly line: string
  readonly head: string
  readonly weight: number
}

export const DRESS: Readonly<Record<Look, Dress>> = {
  plain: {
    box: 'fill-card stroke-edge',
    text: 'fill-ink',
    line: 'stroke-edge',
    head: 'fill-edge',
    weight: 1.5,
  },
  faint: {
    box: 'fill-card stroke-rule',
    text: 'fill-soft',
    line: 'stroke-rule',
    head: 'fill-rule',
    weight: 1.5,
  },
  marked: {
    box: 'fill-sunk stroke-ink',
    text: 'fill-ink',
    line: 'stroke-ink',
    head: 'fill-ink',
    weight: 2.25,
  },
  picked: {
    box: 'fill-client-wash stroke-client',
    text: 'fill-ink',
    line: 'stroke-client',
    head: 'fill-client',
    weight: 2.5,
  },
  right: { box: 'fill-ok-wash stroke-ok', text: 'fill-ok', line: 'stroke-ok', head: 'fill-ok', weight: 2.5 },
  wrong: {
    box: 'fill-wrong-wash stroke-wrong',
    text: 'fill-wrong',
    line: 'stroke-wrong',
    head: 'fill-wrong',
    weight: 2.5,
  },
}

export interface Looks {
  /** A way through the diagram; all that is not on it is faint. */
  readonly marked?: readonly string[] | undefined
  readonly picked?: string | null | undefined
  /** Once it is known: which places are right, and which wrong one was taken. */
  readonly marks?: Readonly<Record<string, 'right' | 'wrong'>> | undefined
}

export function lookOf(place: string, { marked = [], picked, marks }: Looks): Look {
  const mark = marks?.[place]
  if (mark !== undefined) return mark
  if (picked === place) return 'picked'
  if (marked.includes(place)) return 'marked'
  return marked.length > 0 || marks !== undefined ? 'faint' : 'plain'
}
