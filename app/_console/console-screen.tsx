'use client'

import { useTranslations } from 'next-intl'
import type { AtSession } from '#app/_realtime/at-session.ts'
import { PlainScreen } from '#app/_match/plain-screen.tsx'
import type { ConsoleDeeds } from './console-deeds.ts'
import { ConsoleDoor } from './console-door.tsx'
import { ConsoleInside } from './console-inside.tsx'

interface ConsoleScreenProps extends ConsoleDeeds {
  readonly state: AtSession
  readonly code: string
  readonly origins: readonly string[]
  readonly rehearsal: boolean
  readonly onKnock: () => void
}

/** One screen for each state of the console. */
export function ConsoleScreen({ state, code, origins, rehearsal, onKnock, ...deeds }: ConsoleScreenProps) {
  switch (state.at) {
    case 'connecting':
      return <OpeningScreen />
    case 'door':
      return <ConsoleDoor why={state.why} code={code} rehearsal={rehearsal} onKnock={onKnock} />
    case 'inside':
      return <ConsoleInside state={state} origins={origins} {...deeds} />
  }
}

function OpeningScreen() {
  const t = useTranslations('console.connecting')
  return (
    <PlainScreen title={t('title')} line={t('line')} busy>
      <span aria-hidden className="mx-auto flex gap-2">
        {['bg-client', 'bg-server', 'bg-net'].map((colour) => (
          <span key={colour} className={`breathes size-3 rounded-full ${colour}`} />
        ))}
      </span>
    </PlainScreen>
  )
}
