'use client'

import type { ReactNode } from 'react'
import type { AtSession } from '#app/_realtime/at-session.ts'
import { PlainScreen } from '#app/_match/plain-screen.tsx'
import { ComingIn } from '#app/_room/coming-in-screen.tsx'
import { useTranslations } from 'next-intl'
import type { ClassDeeds } from './class-deeds.ts'
import { ClassDoor } from './class-door.tsx'
import { ClassInside } from './class-inside.tsx'
import type { Sharing } from './sharing.tsx'
import type { OwnTable } from './use-own-table.ts'

export interface ClassScreenProps extends ClassDeeds {
  readonly state: AtSession
  readonly code: string
  readonly onKnock: () => void
  /** The match of the present round, as far as it is followed; null: none is. */
  readonly table: OwnTable | null
  /** What the address asks for within the lesson; null: nothing. */
  readonly page: LessonPage | null
  readonly sharing: Sharing
}

/** A page within the lesson, made on the server: a chapter that is read together, or the replay of an own match. */
export interface LessonPage {
  readonly kind: 'read' | 'replay'
  /** The chapter's, or the match's. */
  readonly id: string
  readonly content: ReactNode
}

/** One screen for each state of a student. */
export function ClassScreen({ state, code, onKnock, ...inside }: ClassScreenProps) {
  switch (state.at) {
    case 'connecting':
      return <ComingIntoLesson />
    case 'door':
      return <ClassDoor why={state.why} code={code} onKnock={onKnock} />
    case 'inside':
      return <ClassInside state={state} code={code} {...inside} />
  }
}

function ComingIntoLesson() {
  const t = useTranslations('class.connecting')
  return (
    <PlainScreen title={t('title')} line={t('line')} busy>
      <ComingIn />
    </PlainScreen>
  )
}
