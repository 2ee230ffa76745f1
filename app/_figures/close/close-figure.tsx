'use client'

import { useMemo } from 'react'
import { CloseDrawing } from './close-drawing.tsx'
import { CloseFrame } from './close-frame.tsx'
import { CloseList } from './close-list.tsx'
import { type ClosePlace, placesOn } from './close-places.ts'
import { type CloseStory, closeStory } from './close-story.ts'
import { type Without, layOutClose, linesWithout } from './lay-out-close.ts'
import { PlaceButtons } from './place-buttons.tsx'
import { useFateWord } from './say-close.ts'

interface CloseFigureProps {
  /** Id of a scenario; of one that is gone nothing is drawn. */
  readonly scenario: string
  /** Up to and with the nth segment that leaves; without it the whole close. */
  readonly segments?: number | undefined
  readonly without?: Without | undefined
  /** The places that can be pointed at; without it all that are drawn, where there is `onPick` or `marks`. */
  readonly places?: readonly string[] | undefined
  readonly picked?: string | null | undefined
  readonly marks?: Readonly<Record<string, 'right' | 'wrong'>> | undefined
  readonly onPick?: ((place: string) => void) | undefined
}

/**
 * The sequence diagram of a scenario, really played, drawn on the server already. With `onPick` its segments
 * (`segment:3`) and states (`client:TIME-WAIT`) are buttons. Needs CLOSE_WORDS.
 */
export function CloseFigure(props: CloseFigureProps) {
  const { scenario, segments, without, places, picked, marks, onPick } = props
  const sayFate = useFateWord()
  const { lines, layout } = useMemo(() => {
    const shown = linesWithout(linesUpTo(closeStory(scenario), segments), without)
    return { lines: shown, layout: layOutClose(shown, without, sayFate) }
  }, [scenario, segments, without, sayFate])
  const isPointedAt = onPick !== undefined || marks !== undefined
  const offered = isPointedAt ? placesOn(layout, lines).filter((place) => isOffered(place, places)) : []
  return (
    <CloseFrame>
      <CloseList lines={lines} without={without} />
      <div className="relative">
        <CloseDrawing layout={layout} />
        <PlaceButtons
          places={offered}
          height={layout.height}
          without={without}
          picked={picked}
          marks={marks}
          onPick={onPick}
        />
      </div>
    </CloseFrame>
  )
}

function isOffered({ place }: ClosePlace, places: readonly string[] | undefined): boolean {
  return places === undefined || places.includes(place)
}

function linesUpTo(story: CloseStory | null, segments: number | undefined): CloseStory['lines'] {
  if (story === null) return []
  if (segments === undefined) return story.lines
  const step = story.steps.find(({ until }) => until !== 'end' && until >= segments)
  return story.lines.slice(0, step?.shown)
}
