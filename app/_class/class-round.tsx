'use client'

import { useTranslations } from 'next-intl'
import { MatchScreen } from '#app/_match/match-screens.tsx'
import { PlainScreen } from '#app/_match/plain-screen.tsx'
import { ComingIn } from '#app/_room/coming-in-screen.tsx'
import { LeaveLesson } from './class-bar.tsx'
import type { ClassInsideProps } from './class-inside.tsx'
import { MatchAfter } from './match-after.tsx'
import type { OwnTable } from './use-own-table.ts'

/** A round of matches: the own one on the stage, or a seat that comes in a moment. */
export function ClassRound({ state, code, table, onLeave }: ClassInsideProps) {
  if (table === null) return <SeatComing />
  switch (table.state.at) {
    case 'connecting':
      return <SeatComing />
    case 'door':
      return table.state.why === 'taken-over' ? <TakenOver onKnock={table.deeds.knock} /> : <SeatComing />
    case 'seated':
      return (
        <MatchScreen
          state={table.state}
          deeds={deedsAt(table)}
          opening={false}
          origins={[]}
          setting={{
            leave: <LeaveLesson onLeave={onLeave} />,
            after: <MatchAfter known={state.known} code={code} match={table.seat.match} />,
            waiting: <SeatComing />,
          }}
        />
      )
  }
}

function nothing(): void {}

/** Who goes on, and how, is the lesson's: of a match itself only what is played is left. */
function deedsAt({ deeds }: OwnTable) {
  return {
    onMove: deeds.submit,
    onFate: deeds.decideFate,
    onSkip: deeds.skipWait,
    onKnock: deeds.knock,
    onSeatComputer: nothing,
    onLeave: nothing,
    onAgain: nothing,
    onSwap: nothing,
  }
}

function SeatComing() {
  const t = useTranslations('class.seat')
  return (
    <PlainScreen title={t('title')} line={t('line')} busy>
      <ComingIn />
    </PlainScreen>
  )
}

function TakenOver({ onKnock }: { readonly onKnock: () => void }) {
  const t = useTranslations('class.seat')
  return (
    <PlainScreen title={t('taken')} line={t('takenLine')}>
      <button type="button" className="button button-main" onClick={onKnock}>
        {t('here')}
      </button>
    </PlainScreen>
  )
}
