'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { Role } from '#core/by-role.ts'
import { StateDiagram } from '#app/_figures/states/state-diagram.tsx'
import { usePlaceWords } from '#app/_figures/states/place-words.ts'
import { MARKED, MarkWords } from '../mark-words.tsx'
import { type Mark, type Marking, markOf, tallyOf } from '../marking.ts'
import { TallyBar } from '../tally-bar.tsx'
import { type FieldProps, markingOf } from './field.ts'

// It brings the whole match with it: only who is asked about a close loads it.
const CloseFigure = dynamic(() =>
  import('#app/_figures/close/close-figure.tsx').then(({ CloseFigure }) => CloseFigure),
)

/** A place of a diagram, pointed at. */
export function PointField({ asked, draft, locked, marking, onDraft }: FieldProps<'point'>) {
  const t = useTranslations('question')
  const sayState = usePlaceWords()
  const sayClose = useClosePlaceWords()
  const marks = marking === null ? undefined : marksOf(marking, draft.place)
  const common = {
    picked: draft.place,
    marks,
    onPick: locked ? undefined : (place: string) => onDraft({ kind: 'point', place }),
  }
  const { on } = asked
  return (
    <div>
      {!locked && <p className="mb-2 text-[15px] text-soft">{t('pointHow')}</p>}
      {on === 'states' ? (
        <StateDiagram {...common} />
      ) : (
        <div className="grid justify-items-center">
          <CloseFigure scenario={on.scenario} without={on.without} {...common} />
        </div>
      )}
      {marking !== null && <PlaceTallies marking={marking} say={on === 'states' ? sayState : sayClose} />}
    </div>
  )
}

/** The right places that are known, and the one that was taken. */
function marksOf(marking: Marking, taken: string | null): Readonly<Record<string, 'right' | 'wrong'>> {
  const right = rightPlaces(marking)
  const wrong = taken === null || right.has(taken) ? {} : { [taken]: 'wrong' as const }
  return { ...wrong, ...Object.fromEntries([...right].map((place) => [place, 'right' as const])) }
}

/** The key names one; of others it is known when they were answered. */
function rightPlaces(marking: Marking): ReadonlySet<string> {
  const { key, own, ownIsRight, distribution } = markingOf(marking, 'point')
  const answered = (distribution?.counts ?? []).filter(({ right }) => right).map(({ what }) => what)
  return new Set([
    ...(key === null ? [] : [key.place]),
    ...(own !== null && ownIsRight ? [own.place] : []),
    ...answered,
  ])
}

interface PlaceTalliesProps {
  readonly marking: Marking
  /** How a place is called. */
  readonly say: (place: string) => string
}

const MOST_PLACES = 6

/** Closed: in words which place is right, which was taken, and how many pointed where. */
function PlaceTallies({ marking, say }: PlaceTalliesProps) {
  const { own, distribution } = markingOf(marking, 'point')
  const right = rightPlaces(marking)
  const given = (distribution?.counts ?? []).map(({ what }) => what)
  const places = [...new Set([...right, ...(own === null ? [] : [own.place]), ...given])].slice(
    0,
    MOST_PLACES,
  )
  return (
    <ul className="mt-3 grid gap-2">
      {places.map((place) => {
        const mark: Mark = markOf(right.has(place), place === own?.place, false)
        const tally = tallyOf(distribution, place)
        return (
          <li
            key={place}
            className={`rounded-control border-[1.5px] px-3 py-2 ${mark === null ? 'border-rule' : MARKED[mark]}`}
          >
            {mark !== null && <MarkWords mark={mark} />}
            <span className="block">{say(place)}</span>
            {tally !== null && <TallyBar tally={tally} right={right.has(place)} />}
          </li>
        )
      })}
    </ul>
  )
}

/** A place of a sequence diagram in words: its nth segment, or a state of an end. */
function useClosePlaceWords(): (place: string) => string {
  const t = useTranslations()
  return (place) => {
    const [first = '', second = ''] = place.split(':')
    if (first === 'segment') return t('question.closeSegment', { n: second })
    return t('question.closeState', { role: t(`roles.${first as Role}`), state: second })
  }
}
