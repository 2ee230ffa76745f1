'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { SessionPhase } from '#core/session/view.ts'
import type { AtInside } from '#app/_realtime/at-session.ts'
import { noteMissed } from '#app/_room/missed-chapters.ts'
import { RoomAnnouncer } from '#app/_room/room-announcer.tsx'
import { RoomBanner } from '#app/_room/room-banner.tsx'
import { useFocusKept } from '#app/_room/use-focus-kept.ts'
import { useTopOfPage } from '#app/_room/use-top-of-page.ts'
import { ClassPhase } from './class-phase.tsx'
import type { ClassScreenProps } from './class-screen.tsx'
import { noteLesson } from './lesson-record.ts'
import { PauseCover } from './pause-cover.tsx'
import { HandOn } from './sharing.tsx'
import { isAtStage } from './shown-page.ts'
import { useLasting } from './use-lasting.ts'

export type ClassInsideProps = Omit<ClassScreenProps, 'state' | 'onKnock'> & { readonly state: AtInside }

/** Somebody who is in: one thing on the screen at a time, over all of it the cover of a pause. */
export function ClassInside(props: ClassInsideProps) {
  const { state, table } = props
  const { known } = state
  useTopOfPage(known.head)
  const place = useRef<HTMLDivElement>(null)
  useFocusKept(place, state)
  useEffect(() => noteMissed(known), [known])
  useEffect(() => noteLesson(known, table?.state ?? null), [known, table?.state])
  return (
    <div className="relative flex grow flex-col">
      {/* The stage has words of its own for the line. */}
      {!isAtStage(known.head, table) && <RoomBanner state={state} />}
      <RoomAnnouncer known={known} />
      <div ref={place} inert={known.head.paused} className="flex grow flex-col">
        <ClassPhase {...props} />
        {isOpenToAll(known.head.phase) && <HandOn {...props.sharing} />}
        <TeacherAway isAway={!known.head.hostHere && known.head.phase !== 'ended'} />
      </div>
      {known.head.paused && <PauseCover />}
    </div>
  )
}

/** Whether nothing on the screen is one's own secret. */
function isOpenToAll(phase: SessionPhase): boolean {
  return phase !== 'question' && phase !== 'closing' && phase !== 'playing'
}

/** Milliseconds: a page that is loaded again, or a short hole in the wifi, is no absence. */
const AWAY_AFTER = 20_000

/** Stands below everything, so that nothing moves. */
function TeacherAway({ isAway }: { readonly isAway: boolean }) {
  const t = useTranslations('class')
  const lasts = useLasting(isAway, AWAY_AFTER)
  return (
    <output className="mx-auto block w-full max-w-3xl px-4 pb-4 text-[15px] text-soft sm:px-7">
      {lasts ? t('away') : ''}
    </output>
  )
}
