import type { ActivityKind } from './new-activity.ts'

export type GlyphKind = ActivityKind | 'goal'

/** What kind an activity is, beside the word that says so. */
const SHAPES: Readonly<Record<GlyphKind, string>> = {
  quiz: 'M7.5 8a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.1M11 16.4v.2',
  scenario: 'M4.5 3v16M17.5 3v16M5.5 7l11 2.5M16.5 13.5l-11 2.5',
  goal: 'M6 20V3M6 4h10.500l-2.500 3.500 2.500 3.500H6',
  reading:
    'M11 6c-2-1.6-4.5-2-7.5-2v12c3 0 5.500 .4 7.500 2 2-1.600 4.500-2 7.500-2V4c-3 0-5.500 .4-7.500 2zM11 6v12',
}
const COLOURS: Readonly<Record<GlyphKind, string>> = {
  quiz: 'bg-server-wash text-server',
  scenario: 'bg-client-wash text-client',
  goal: 'bg-sunk text-ink',
  reading: 'bg-ok-wash text-ok',
}

export function KindGlyph({ kind }: { readonly kind: GlyphKind }) {
  return (
    <span aria-hidden className={`grid size-9 shrink-0 place-items-center rounded-control ${COLOURS[kind]}`}>
      <svg viewBox="0 0 22 22" className="size-5.5 fill-none stroke-current" strokeWidth="1.7">
        <path d={SHAPES[kind]} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  )
}
