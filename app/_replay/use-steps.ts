'use client'

import { useEffect, useEffectEvent, useState } from 'react'

/** Milliseconds that a step is looked at while it plays. */
const PLAY_MS = 1600

export interface Steps {
  readonly at: number
  readonly playing: boolean
  /** The last change was one step on: what is new is seen to happen. */
  readonly forward: boolean
  readonly goTo: (step: number) => void
  readonly play: () => void
  readonly pause: () => void
}

/** Where in a replay of `count` steps one is: at the end first, so that all of it is there to be seen, or at `first`. */
export function useSteps(count: number, first = count - 1): Steps {
  const last = count - 1
  const [{ at, forward }, setPlace] = useState({ at: first, forward: false })
  const [playing, setPlaying] = useState(false)

  function show(step: number): void {
    const to = Math.max(0, Math.min(last, step))
    setPlace((place) => ({ at: to, forward: to === place.at + 1 }))
  }
  const goOn = useEffectEvent(() => {
    if (at < last) show(at + 1)
    if (at + 1 >= last) setPlaying(false)
  })
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(goOn, PLAY_MS)
    return () => clearInterval(timer)
  }, [playing])

  return {
    at,
    forward,
    playing,
    goTo(step) {
      setPlaying(false)
      show(step)
    },
    play() {
      if (at === last) show(0)
      setPlaying(true)
    },
    pause: () => setPlaying(false),
  }
}

/** The keys of a replay, wherever on the page one is but where the key has a meaning of its own. */
export function useStepKeys({ at, playing, goTo, play, pause }: Steps, count: number): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (isTakenBy(event.target, event.key)) return
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => goTo(at - 1),
      ArrowRight: () => goTo(at + 1),
      Home: () => goTo(0),
      End: () => goTo(count - 1),
      ' ': playing ? pause : play,
    }
    const deed = deeds[event.key]
    if (deed === undefined) return
    event.preventDefault()
    deed()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function isTakenBy(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  // The slider moves by these keys itself, and does the same; the space bar means nothing to it.
  if (target instanceof HTMLInputElement && target.type === 'range') return key !== ' '
  if (target.closest('input, select, textarea, [contenteditable]') !== null) return true
  return key === ' ' && target.closest('button, a, summary') !== null
}
