import type { ReactNode } from 'react'
import { CloseFigure } from '#app/_figures/close/close-figure.tsx'
import { CLOSE_WORDS } from '#app/_figures/close/close-words.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { PointedFigure } from '../[state]/gallery-figure.tsx'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'

function figures(children: ReactNode): ReactNode {
  return (
    <ClientWords of={CLOSE_WORDS}>
      <div className="mx-auto grid w-full max-w-[1240px] gap-6 px-4 py-8 md:grid-cols-2 xl:grid-cols-3">
        {children}
      </div>
    </ClientWords>
  )
}

/** Figures of questions and of the lesson. */
export const FIGURES: Readonly<Record<string, () => ReactNode>> = {
  closes: () => figures(SCENARIOS.map(({ id }) => <CloseFigure key={id} scenario={id} />)),
  'close-in-part': () =>
    figures(
      <>
        <CloseFigure scenario="four-waves" segments={2} />
        <CloseFigure scenario="four-waves" without="states" />
        <CloseFigure scenario="half-close" without="numbers" />
      </>,
    ),
  'close-pointed-at': () =>
    figures(
      <>
        <PointedFigure />
        <CloseFigure
          scenario="simultaneous-close"
          marks={{ 'client:CLOSING': 'right', 'server:FIN-WAIT-1': 'wrong' }}
          picked="server:FIN-WAIT-1"
        />
      </>,
    ),
}
