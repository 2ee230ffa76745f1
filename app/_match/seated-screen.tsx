'use client'

import { type ReactNode, useMemo } from 'react'
import { partnerOf } from '#core/by-role.ts'
import type { AtMatch } from '#app/_realtime/at-match.ts'
import { Result } from '#app/_stage/result.tsx'
import { Stage } from '#app/_stage/stage.tsx'
import { useReveal } from '#app/_stage/use-reveal.ts'
import { LineBanner } from './line-banner.tsx'
import type { MatchScreenProps } from './match-screens.tsx'
import { SeatNotices } from './seat-notices.tsx'
import { WaitingScreen } from './waiting-screen.tsx'

interface SeatedScreenProps extends MatchScreenProps {
  readonly state: Extract<AtMatch, { at: 'seated' }>
}

export function SeatedScreen({ state, deeds, opening, origins }: SeatedScreenProps) {
  const { known, line, sending, trouble } = state
  const { head, items, names } = known
  // With the end come the lines of the other end too: until the own ones have been shown, only those.
  const own = useMemo(() => items.filter((item) => item.role === head.role), [items, head.role])
  const revealed = useReveal(own)
  const over = head.result !== null && revealed.rested
  return (
    <>
      <Told>
        <LineBanner line={line} trouble={trouble} sending={sending !== null} />
        <SeatNotices head={head} names={names} />
      </Told>
      {head.phase === 'waiting' ? (
        <WaitingScreen head={head} origins={origins} onSeatComputer={deeds.onSeatComputer} />
      ) : over && head.result !== null ? (
        <Result
          head={head}
          result={head.result}
          items={items}
          names={names}
          busy={opening}
          onAgain={(partner) => deeds.onAgain(partner, partnerOf(head.role))}
        />
      ) : (
        <Stage
          head={head}
          items={own}
          names={names}
          revealed={revealed}
          sending={sending !== null}
          onMove={deeds.onMove}
          onLeave={deeds.onLeave}
        />
      )}
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
