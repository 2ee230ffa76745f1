'use client'

import { useTranslations } from 'next-intl'
import type { ClosePlace } from './close-places.ts'
import { FIGURE_WIDTH, type Without } from './lay-out-close.ts'
import { segmentText } from './say-close.ts'

interface PlaceButtonsProps {
  readonly places: readonly ClosePlace[]
  /** Height of the drawing, in its own units. */
  readonly height: number
  readonly without?: Without | undefined
  readonly picked?: string | null | undefined
  /** Once it is known: which places are right, and which wrong one was taken. */
  readonly marks?: Readonly<Record<string, 'right' | 'wrong'>> | undefined
  readonly onPick?: ((place: string) => void) | undefined
}

/** Buttons over the places of a drawing. They take part in the tab order from above to below. */
export function PlaceButtons({ places, height, without, picked, marks, onPick }: PlaceButtonsProps) {
  const t = useTranslations('figures')
  const name = usePlaceName()
  const markedName = (of: string, mark: 'right' | 'wrong' | undefined): string =>
    mark === undefined ? of : t(mark, { place: of })
  return places.map((place) => {
    const mark = marks?.[place.place]
    return (
      <button
        key={place.place}
        type="button"
        aria-label={markedName(name(place, without), mark)}
        aria-pressed={picked === place.place}
        disabled={onPick === undefined}
        onClick={() => onPick?.(place.place)}
        style={{
          left: `${((place.x + place.width / 2) / FIGURE_WIDTH) * 100}%`,
          top: `${((place.y + place.height / 2) / height) * 100}%`,
          width: `${((place.width + 12) / FIGURE_WIDTH) * 100}%`,
          height: `${((place.height + 10) / height) * 100}%`,
        }}
        className={`absolute min-h-11 min-w-11 -translate-1/2 rounded-control border-2 hover:z-10 focus-visible:z-20 ${lookOf(picked === place.place, mark)}`}
      >
        {mark !== undefined && <Sign mark={mark} />}
      </button>
    )
  })
}

function lookOf(picked: boolean, mark: 'right' | 'wrong' | undefined): string {
  if (mark === 'right') return 'z-[1] border-ok bg-ok/10'
  if (mark === 'wrong') return 'z-[1] border-wrong bg-wrong/10'
  if (picked) return 'z-[1] border-ink bg-ink/10'
  return 'border-dashed border-edge/60 enabled:hover:border-solid enabled:hover:border-ink enabled:hover:bg-ink/5'
}

function Sign({ mark }: { readonly mark: 'right' | 'wrong' }) {
  const look = mark === 'right' ? 'bg-ok' : 'bg-wrong'
  return (
    <span
      aria-hidden
      className={`absolute -top-2.5 -right-2.5 grid size-5 place-items-center rounded-full text-[12px] leading-none font-semibold text-on-colour ${look}`}
    >
      {mark === 'right' ? '✓' : '✕'}
    </span>
  )
}

/** A place as it is called in words. */
function usePlaceName(): (place: ClosePlace, without?: Without) => string {
  const t = useTranslations()
  return (place, without) => {
    const role = t(`roles.${place.role}`)
    if (place.kind === 'state') return t('figures.endState', { role, state: place.state })
    const segment = segmentText(place.segment, without)
    return t('figures.segment', { n: String(place.nth), role, segment })
  }
}
