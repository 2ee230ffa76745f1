'use client'

import dynamic from 'next/dynamic'
import type { Figure } from '#core/quiz/question.ts'
import { EndpointFigure } from '#app/_figures/endpoint/endpoint-figure.tsx'
import { TerminalFigure } from './terminal-figure.tsx'

// It brings the whole match with it: only who is shown a close loads it.
const CloseFigure = dynamic(() =>
  import('#app/_figures/close/close-figure.tsx').then(({ CloseFigure }) => CloseFigure),
)

/** What is shown with the prompt. */
export function QuestionFigure({ figure }: { readonly figure: Figure }) {
  switch (figure.kind) {
    case 'endpoint':
      return <EndpointFigure figure={figure} />
    case 'close':
      return <CloseFigure scenario={figure.scenario} segments={figure.segments} without={figure.without} />
    case 'terminal':
      return <TerminalFigure lines={figure.lines} />
  }
}
