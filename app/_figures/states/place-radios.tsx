'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { StatesLayout } from './lay-out.ts'
import { usePlaceWords } from './place-words.ts'
import { STATE_PLACES } from './places.ts'

interface PlaceRadiosProps {
  readonly layout: StatesLayout
  readonly places: readonly string[]
  readonly picked?: string | null | undefined
  readonly onPick: (place: string) => void
}

/** Radio buttons over the drawing: one stop for Tab, the arrow keys go from a state to the ways out of it. */
export function PlaceRadios({ layout, places, picked, onPick }: PlaceRadiosProps) {
  const t = useTranslations('question.states')
  const say = usePlaceWords()
  const name = useId()
  const { width, height, boxes } = layout
  return (
    <div role="radiogroup" aria-label={t('pick')}>
      {STATE_PLACES.filter((place) => places.includes(place)).map((place) => {
        const box = boxes[place]
        return (
          <label
            key={place}
            title={say(place)}
            style={{
              left: `${((box.x + box.width / 2) / width) * 100}%`,
              top: `${((box.y + box.height / 2) / height) * 100}%`,
              width: `${(box.width / width) * 100}%`,
              height: `${(box.height / height) * 100}%`,
            }}
            className="absolute min-h-11 min-w-11 -translate-1/2 cursor-pointer rounded-control hover:bg-ink/8 has-focus-visible:outline-[2.5px] has-focus-visible:outline-client has-focus-visible:outline-solid"
          >
            <input
              type="radio"
              name={name}
              value={place}
              checked={picked === place}
              onChange={() => onPick(place)}
              className="sr-only"
            />
            <span className="sr-only">{say(place)}</span>
          </label>
        )
      })}
    </div>
  )
}
