'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Payload } from '#core/contract/wire.ts'
import { rememberChoice } from '#app/_frame/device-choices.ts'
import type { Failure } from '#app/_realtime/socket.ts'
import { Choices } from './choices.tsx'
import { Offers } from './offers.tsx'
import { QuickWait } from './quick-wait.tsx'
import type { ScenarioChoice } from './scenario-groups.ts'
import { useWish } from './use-wish.ts'

type Doing =
  | { readonly kind: 'choosing'; readonly failed: Failure | null }
  | { readonly kind: 'opening' }
  | { readonly kind: 'waiting' }

interface PlayPanelProps {
  readonly scenarios: readonly ScenarioChoice[]
  /** The scenario that a link has chosen; null: none, that of last time. */
  readonly asked?: string | null
}

/** What somebody who has never played plays first: shown step by step, and not scored. */
const FIRST_MATCH = {
  scenario: 'four-waves',
  level: 1,
  partner: 'computer',
  role: 'client',
  guided: true,
} as const

/** From here it is one click to a match; what it is about has been chosen before, or last time. */
export function PlayPanel({ scenarios, asked = null }: PlayPanelProps) {
  const router = useRouter()
  const [wish, setWish] = useWish(scenarios)
  useEffect(() => {
    if (asked !== null) rememberChoice('scenario', asked)
  }, [asked])
  const [doing, setDoing] = useState<Doing>({ kind: 'choosing', failed: null })

  async function open(wanted: Payload<'match:create'>): Promise<void> {
    setDoing({ kind: 'opening' })
    // The socket comes with the first click: who only reads does not load it.
    const { commandOnce } = await import('#app/_realtime/socket.ts')
    const answer = await commandOnce('match:create', wanted)
    if (answer.ok) router.push(`/play/${answer.match}`)
    else setDoing({ kind: 'choosing', failed: answer.code })
  }

  if (doing.kind === 'waiting') {
    return (
      <QuickWait
        wish={wish}
        onPaired={(match) => router.push(`/play/${match}`)}
        onComputer={() => void open({ ...wish, partner: 'computer' })}
        onCancel={(failed) => setDoing({ kind: 'choosing', failed })}
      />
    )
  }
  return (
    <Offers
      busy={doing.kind === 'opening'}
      failed={doing.kind === 'choosing' ? doing.failed : null}
      onPlay={(offer) => {
        if (offer === 'quick') setDoing({ kind: 'waiting' })
        else void open(offer === 'first' ? FIRST_MATCH : { ...wish, partner: offer })
      }}
    >
      <Choices scenarios={scenarios} wish={wish} onWish={setWish} />
    </Offers>
  )
}
