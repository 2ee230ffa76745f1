'use client'

import { useState } from 'react'
import { CloseFigure } from '#app/_figures/close/close-figure.tsx'

/** A close that is pointed at. */
export function PointedFigure() {
  const [picked, setPicked] = useState<string | null>(null)
  return <CloseFigure scenario="last-ack-lost" picked={picked} onPick={setPicked} />
}
