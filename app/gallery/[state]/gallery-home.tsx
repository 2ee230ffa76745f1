'use client'

import { choiceOf } from '#app/_home/scenario-groups.ts'
import { playable, wishFrom } from '#app/_home/wish.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { Choices } from '#app/_home/choices.tsx'
import { Offers } from '#app/_home/offers.tsx'
import { QuickWaitCard } from '#app/_home/quick-wait.tsx'
import type { Failure } from '#app/_realtime/socket.ts'

const ALL = SCENARIOS.map(choiceOf)
const WISH = playable(wishFrom({ level: '2' }), ALL)
const nothing = (): void => {}

export function GalleryOffers({ busy, failed }: { readonly busy: boolean; readonly failed: Failure | null }) {
  return (
    <div className="mx-auto w-full max-w-[26rem] px-4 py-8">
      <h1 className="sr-only">Home</h1>
      <Offers busy={busy} failed={failed} onPlay={nothing}>
        <Choices scenarios={ALL} wish={WISH} onWish={nothing} />
      </Offers>
    </div>
  )
}

export function GalleryWait({ elapsed }: { readonly elapsed: number }) {
  return (
    <div className="mx-auto w-full max-w-[26rem] px-4 py-8">
      <h1 className="sr-only">Home</h1>
      <QuickWaitCard wish={WISH} elapsed={elapsed} onComputer={nothing} onCancel={nothing} />
    </div>
  )
}
