'use client'

import { MatchScreen } from '#app/_match/match-screens.tsx'
import type { AtMatch } from '#app/_realtime/at-match.ts'

const ORIGINS = ['http://192.168.1.23:3000', 'http://10.0.0.7:3000']
const nothing = (): void => {}
const NO_DEEDS = {
  onMove: nothing,
  onSeatComputer: nothing,
  onLeave: nothing,
  onKnock: nothing,
  onAgain: nothing,
}

/** A screen that can be looked at and does nothing. */
export function GalleryScreen({ state }: { readonly state: AtMatch }) {
  return <MatchScreen state={state} deeds={NO_DEEDS} opening={false} origins={ORIGINS} />
}
