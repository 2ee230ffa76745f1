'use client'

import { useTranslations } from 'next-intl'
import { KindGlyph } from './kind-glyph.tsx'
import { ACTIVITY_KINDS, type ActivityKind } from './new-activity.ts'

interface AddProps {
  readonly full: boolean
  readonly most: number
  readonly onAdd: (kind: ActivityKind) => void
}

export function AddActivity({ full, most, onAdd }: AddProps) {
  const t = useTranslations('plans')
  return (
    <fieldset className="mt-4 min-w-0">
      <legend className="mb-1.5 text-[13px] font-medium text-soft">{t('add')}</legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {ACTIVITY_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            disabled={full}
            onClick={() => onAdd(kind)}
            className="flex min-h-14 items-center gap-3 rounded-control border-[1.5px] border-dashed border-edge px-3 py-2 text-start enabled:hover:bg-sunk disabled:opacity-55"
          >
            <KindGlyph kind={kind} />
            <span className="min-w-0">
              <span className="block leading-snug font-semibold">{t(`kind.${kind}`)}</span>
              <span className="block text-[14px] leading-snug text-soft">{t(`kindLine.${kind}`)}</span>
            </span>
          </button>
        ))}
      </div>
      {full && <p className="mt-2 text-[15px] text-soft">{t('full', { most: String(most) })}</p>}
    </fieldset>
  )
}
