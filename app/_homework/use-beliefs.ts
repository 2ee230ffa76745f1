'use client'

import { useLocale } from 'next-intl'
import { useEffect, useState } from 'react'
import { type Beliefs, loadBeliefs } from '#app/_practice/load-beliefs.ts'

const NONE: Beliefs = {}

/** What each misconception is called; a question is answered without them too. */
export function useBeliefs(): Beliefs {
  const language = useLocale()
  const [beliefs, setBeliefs] = useState(NONE)
  useEffect(() => {
    let isWanted = true
    async function load(): Promise<void> {
      const loaded = await loadBeliefs(language).catch(() => NONE)
      if (isWanted) setBeliefs(loaded)
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [language])
  return beliefs
}
