'use client'

import { type ReactNode, useMemo } from 'react'
import { ROLES, partnerOf } from '#core/by-role.ts'
import type { MatchHead, NetworkHead } from '#core/match/view.ts'
import type { AtMatch, KnownMatch } from '#app/_realtime/at-match.ts'
import { AfterLinks } from '#app/_replay/after-links.tsx'
import { NetworkAgain } from '#app/_stage/network/network-again.tsx'
import { NetworkOver } from '#app/_stage/network/network-over.tsx'
import { NetworkStage } from '#app/_stage/network/network-stage.tsx'
import { PlayAgain } from '#app/_stage/play-again.tsx'
import { Result } from '#app/_stage/result.tsx'
import { SceneOf } from '#app/_stage/scene.tsx'
import { Leave } from '#app/_stage/stage-bar.tsx'
import { Stage } from '#app/_stage/stage.tsx'
import { useReveal } from '#app/_stage/use-reveal.ts'
import { LineBanner } from './line-banner.tsx'
import type { MatchScreenProps } from './match-screens.tsx'
import { SeatNotices } from './seat-notices.tsx'
import { WaitingScreen } from './waiting-screen.tsx'

interface SeatedScreenProps extends MatchScreenProps {
  readonly state: Extract<AtMatch, { at: 'seated' }>
}

/** A match of something larger, which says how to leave it and what comes after it. */
export interface Setting {
  readonly leave: ReactNode
  readonly after: ReactNode
  /** Nobody sits at the other end yet. */
  readonly waiting: ReactNode
}

export function SeatedScreen(props: SeatedScreenProps) {
  const { known, line, sending, trouble } = props.state
  const { head, names } = known
  return (
    <SceneOf scenario={head.scenario}>
      <Told>
        <LineBanner line={line} trouble={trouble} sending={sending !== null} />
        <SeatNotices key={head.role} head={head} names={names} />
      </Told>
      {head.phase === 'waiting' ? (
        (props.setting?.waiting ?? (
          <WaitingScreen head={head} origins={props.origins} onSeatComputer={props.deeds.onSeatComputer} />
        ))
      ) : head.role === 'network' ? (
        <AtNetwork {...props} known={{ ...known, head }} />
      ) : (
        <AtEnd {...props} known={{ ...known, head }} />
      )}
    </SceneOf>
  )
}

type SeatProps<Head> = SeatedScreenProps & { readonly known: KnownMatch & { readonly head: Head } }

function AtEnd({ known, state, deeds, opening, setting }: SeatProps<MatchHead>) {
  const { head, items, names } = known
  // With the end come the lines of the other end too: until the own ones have been shown, only those.
  const own = useMemo(
    () => items.filter((item) => item.role === head.role && item.kind !== 'fate'),
    [items, head.role],
  )
  const revealed = useReveal(own)
  if (head.result !== null && revealed.rested) {
    return (
      <Over setting={setting}>
        <Result head={head} result={head.result} items={items} names={names}>
          {setting === undefined && (
            <>
              <PlayAgain
                head={head}
                busy={opening}
                offered={state.again !== null}
                onAgain={(partner) => deeds.onAgain(partner, partnerOf(head.role))}
                onSwap={deeds.onSwap}
              />
              <AfterLinks match={head.match} />
            </>
          )}
        </Result>
      </Over>
    )
  }
  return (
    <Stage
      head={head}
      items={own}
      names={names}
      revealed={revealed}
      sending={state.sending !== null}
      onMove={deeds.onMove}
      onSkip={deeds.onSkip}
      leave={setting?.leave ?? <Leave onLeave={deeds.onLeave} />}
    />
  )
}

function AtNetwork({ known, state, deeds, opening, setting }: SeatProps<NetworkHead>) {
  const { head, items, names } = known
  if (head.result !== null) {
    return (
      <Over setting={setting}>
        <NetworkOver head={head} result={head.result} items={items} names={names}>
          {setting === undefined && (
            <>
              <NetworkAgain
                busy={opening}
                offered={state.again !== null}
                withPersons={ROLES.some((role) => head.ends[role].kind === 'person')}
                onAgain={(partner) => deeds.onAgain(partner, 'network')}
                onSwap={deeds.onSwap}
              />
              <AfterLinks match={head.match} />
            </>
          )}
        </NetworkOver>
      </Over>
    )
  }
  return (
    <NetworkStage
      head={head}
      items={items}
      names={names}
      onFate={deeds.onFate}
      leave={setting?.leave ?? <Leave onLeave={deeds.onLeave} />}
    />
  )
}

/** Whatever the match is part of comes first: what is waited for now. */
function Over({
  setting,
  children,
}: {
  readonly setting: Setting | undefined
  readonly children: ReactNode
}) {
  return (
    <>
      {setting !== undefined && (
        <div className="mx-auto w-full max-w-[1240px] px-4 pt-3 sm:px-7">{setting.after}</div>
      )}
      {children}
    </>
  )
}

/** Lies over the page, so that nothing moves when something is told. */
function Told({ children }: { readonly children: ReactNode }) {
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 top-14 z-40 grid justify-items-center gap-2 px-3"
    >
      {children}
    </div>
  )
}
