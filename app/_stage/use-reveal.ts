'use client'

import { useEffect, useState } from 'react'
import type { TimelineItem } from '#core/match/view.ts'
import { pauseBefore } from './pace.ts'

export interface Revealed {
  /** How many lines are on the diagram. */
  readonly shown: number
  /** All that is known is shown, and has been looked at: now the player may be asked. */
  readonly rested: boolean
  /** Lines from here on came while somebody watched: they are animated. */
  readonly watchedFrom: number
}

/** What has happened is shown line by line, at a pace that can be followed; what was there at first stands at once. */
export function useReveal(items: readonly TimelineItem[]): Revealed {
  const [watchedFrom] = useState(items.length)
  const [progress, setProgress] = useState({ shown: items.length, rested: true })
  const shown = progress.rested ? pastRefusals(items, progress.shown) : Math.min(progress.shown, items.length)
  const rested = progress.rested && shown === items.length

  useEffect(() => {
    if (rested) return
    const timer = setTimeout(
      () => setProgress({ shown: Math.min(shown + 1, items.length), rested: shown >= items.length }),
      // After a rest nothing is on its way any more.
      progress.rested ? 0 : pauseBefore(items, shown),
    )
    return () => clearTimeout(timer)
  }, [items, shown, rested, progress.rested])

  return { shown, rested, watchedFrom }
}

/** A refused move changes nothing that is seen: it does not take the question away for a while. */
function pastRefusals(items: readonly TimelineItem[], shown: number): number {
  const next = items.findIndex((item, index) => index >= shown && item.kind !== 'refused')
  return next === -1 ? items.length : next
}
