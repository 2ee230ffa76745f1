'use client'

import { useTranslations } from 'next-intl'
import { LANDSCAPE, PORTRAIT } from './lay-out.ts'
import type { Looks } from './looks.ts'
import { PlaceRadios } from './place-radios.tsx'
import { DRAWN_STATES, STATE_PLACES } from './places.ts'
import { usePlaceWords } from './place-words.ts'
import { StatesDrawing } from './states-drawing.tsx'

interface StateDiagramProps extends Looks {
  /** The places that can be pointed at; without it all. */
  readonly places?: readonly string[] | undefined
  /** Makes states (`TIME-WAIT`) and transitions (`FIN-WAIT-2>TIME-WAIT`) pickable. */
  readonly onPick?: ((place: string) => void) | undefined
}

const SHAPES = [
  { layout: PORTRAIT, stacked: true, look: 'max-w-[22rem] @min-[36rem]:hidden' },
  { layout: LANDSCAPE, stacked: false, look: 'hidden max-w-[46rem] @min-[36rem]:block' },
] as const

/**
 * The states of closing and the ways between them: upright where it is narrow, broad where there is room, drawn on the
 * server already. Needs the words of `question`.
 */
export function StateDiagram({ places = STATE_PLACES, onPick, ...looks }: StateDiagramProps) {
  const t = useTranslations('question.states')
  return (
    <figure className="@container w-full break-inside-avoid">
      <PlaceList {...looks} />
      {SHAPES.map(({ layout, stacked, look }) => (
        <div key={look} className={`relative mx-auto ${look}`}>
          <StatesDrawing layout={layout} stacked={stacked} pressable={onPick !== undefined} {...looks} />
          {onPick !== undefined && (
            <PlaceRadios layout={layout} places={places} picked={looks.picked} onPick={onPick} />
          )}
        </div>
      ))}
      <figcaption className="mt-2 text-center text-[13px] text-soft">{t('note')}</figcaption>
    </figure>
  )
}

/** The same in words, for whoever does not see the drawing. */
function PlaceList({ marked = [], marks }: Looks) {
  const t = useTranslations('question.states')
  const say = usePlaceWords()
  const told = (place: string): string => {
    const mark = marks?.[place]
    if (mark !== undefined) return t(mark, { place: say(place) })
    return marked.includes(place) ? t('onTheWay', { place: say(place) }) : say(place)
  }
  return (
    <div className="sr-only">
      <p>{t('title')}</p>
      <ul>
        {DRAWN_STATES.map((state) => (
          <li key={state}>
            {told(state)}
            <ul>
              {STATE_PLACES.filter((place) => place.startsWith(`${state}>`)).map((way) => (
                <li key={way}>{told(way)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}
