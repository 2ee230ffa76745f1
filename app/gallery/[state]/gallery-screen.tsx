'use client'

import { useEffect, useState } from 'react'
import { MatchScreen } from '#app/_match/match-screens.tsx'
import { type AtMatch, CONNECTING } from '#app/_realtime/at-match.ts'

const ORIGINS = ['http://192.168.1.23:3000', 'http://10.0.0.7:3000']
const nothing = (): void => {}
const NO_DEEDS = {
  onMove: nothing,
  onFate: nothing,
  onSkip: nothing,
  onSeatComputer: nothing,
  onLeave: nothing,
  onKnock: nothing,
  onAgain: nothing,
  onSwap: nothing,
}
/** Milliseconds until a second state follows. */
const A_MOMENT = 1200

/** A screen that can be looked at and does nothing. */
export function GalleryScreen({ states }: { readonly states: readonly AtMatch[] }) {
  const [at, setAt] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => setAt(states.length - 1), A_MOMENT)
    return () => clearTimeout(timer)
  }, [states.length])
  return <MatchScreen state={states[at] ?? CONNECTING} deeds={NO_DEEDS} opening={false} origins={ORIGINS} />
}
