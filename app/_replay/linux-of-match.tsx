'use client'

import { useEffect, useState } from 'react'
import { LINUX_NOTES, type LinuxNote } from '#core/match/linux-notes.ts'
import { LinuxSection } from './linux-notes.tsx'

/** What Linux does in a match that has just ended: asked for once it is over, and left out where it cannot be had. */
export function LinuxOfMatch({ match }: { readonly match: string }) {
  const [notes, setNotes] = useState<readonly LinuxNote[] | null>(null)
  useEffect(() => {
    const asking = new AbortController()
    askForNotes(match, asking.signal).then(setNotes, () => {})
    return () => asking.abort()
  }, [match])
  return notes && <LinuxSection notes={notes} />
}

async function askForNotes(match: string, signal: AbortSignal): Promise<readonly LinuxNote[]> {
  const response = await fetch(`/api/matches/${match}/linux`, { signal })
  if (!response.ok) throw new Error(`${response.status}`)
  const { notes } = (await response.json()) as { readonly notes: readonly string[] }
  return LINUX_NOTES.filter((note) => notes.includes(note))
}
