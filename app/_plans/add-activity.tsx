'use client'

import { useTranslations } from 'next-intl'
import { type GlyphKind, KindGlyph } from './kind-glyph.tsx'

interface AddProps<K extends GlyphKind> {
  readonly kinds: readonly K[]
  readonly full: boolean
  readonly most: number
  /** What a kind is called, and what is done in it. */
  readonly say: (kind: K) => { readonly name: string; readonly line: string }
  readonly onAdd: (kind: K) => void
}

export function AddActivity<K extends GlyphKind>({ kinds, full, most, say, onAdd }: AddProps<K>) {
  const t = useTranslations('plans')
  return (
    <fieldset className="mt-4 min-w-0">
      <legend className="mb-1.5 text-[13px] font-medium text-soft">{t('add')}</legend>
      <div className={`grid gap-2 ${kinds.length === 3 ? 'sm:grid-cols-3' : 'sm:grid-cols-2'}`}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            disabled={full}
            onClick={() => onAdd(kind)}
            className="flex min-h-14 items-center gap-3 rounded-control border-[1.5px] border-dashed border-edge px-3 py-2 text-start enabled:hover:bg-sunk disabled:opacity-55"
          >
            <KindGlyph kind={kind} />
            <span className="min-w-0">
              <span className="block leading-snug font-semibold">{say(kind).name}</span>
              <span className="block text-[14px] leading-snug text-soft">{say(kind).line}</span>
            </span>
          </button>
        ))}
      </div>
      {full && <p className="mt-2 text-[15px] text-soft">{t('full', { most: String(most) })}</p>}
    </fieldset>
  )
}
