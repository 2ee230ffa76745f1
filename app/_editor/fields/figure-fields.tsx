'use client'

import { useTranslations } from 'next-intl'
import { drawnClose } from '#core/quiz/drawn-closes.ts'
import type { DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import type { Figure } from '#core/quiz/question.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { useScenarioWords } from '#app/_stage/scenario-words.ts'
import { cleaned } from '../writing.ts'
import { FieldFaults } from './field-faults.tsx'

interface FigureFieldsProps {
  readonly question: DraftQuestion
  readonly onQuestion: (question: DraftQuestion) => void
}

type FigureKind = 'none' | Figure['kind']

/** One that came with the question can be kept; one end of a connection is drawn by numbers, and only kept. */
const MADE_HERE: readonly FigureKind[] = ['none', 'terminal', 'close']

export function FigureFields({ question, onQuestion }: FigureFieldsProps) {
  const t = useTranslations('editor')
  const { figure } = question
  const kind: FigureKind = figure?.kind ?? 'none'
  const offered = MADE_HERE.includes(kind) ? MADE_HERE : [...MADE_HERE, kind]
  const onFigure = (next: Figure | undefined) => onQuestion({ ...question, figure: next })
  return (
    <div className="grid gap-2.5">
      <label className="grid gap-1.5 font-semibold">
        {t('figure')}
        <select
          value={kind}
          onChange={({ target }) => {
            const chosen = offered.find((one) => one === target.value)
            if (chosen !== undefined) onFigure(newFigure(chosen, figure))
          }}
          className="field font-normal"
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {t(`figures.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {figure !== undefined && <FigureDetails figure={figure} onFigure={onFigure} />}
      <FieldFaults place="figure" />
    </div>
  )
}

function newFigure(kind: FigureKind, now: Figure | undefined): Figure | undefined {
  switch (kind) {
    case 'none':
      return undefined
    case 'terminal':
      return { kind, lines: ['$ '] }
    case 'close':
      return { kind, scenario: 'four-waves' }
    case 'endpoint':
      return now
  }
}

interface FigureDetailsProps {
  readonly figure: Figure
  readonly onFigure: (figure: Figure) => void
}

function FigureDetails({ figure, onFigure }: FigureDetailsProps) {
  const t = useTranslations('editor')
  switch (figure.kind) {
    case 'endpoint':
      return <p className="text-[15px] text-soft">{t('endpointKept', { state: figure.state })}</p>
    case 'terminal':
      return (
        <label className="grid gap-1.5 text-[15px]">
          {t('terminalLines')}
          <textarea
            rows={3}
            value={figure.lines.join('\n')}
            onChange={({ target }) =>
              onFigure({
                kind: 'terminal',
                lines: cleaned(target.value).slice(0, 8000).split('\n').map(cut).slice(0, 40),
              })
            }
            className="field [field-sizing:content] resize-none overflow-x-auto font-mono text-[14px] whitespace-pre"
          />
        </label>
      )
    case 'close':
      return <CloseDetails figure={figure} onFigure={onFigure} />
  }
}

/** Characters that a line of a terminal may have. */
const LONGEST_LINE = 200

function cut(line: string): string {
  return line.slice(0, LONGEST_LINE)
}

function CloseDetails({
  figure,
  onFigure,
}: {
  readonly figure: Extract<Figure, { kind: 'close' }>
  readonly onFigure: (figure: Figure) => void
}) {
  const t = useTranslations('editor')
  const titleOf = useScenarioWords()
  const segments = drawnClose(figure.scenario)?.segments ?? 0
  return (
    <div className="grid gap-2.5 sm:grid-cols-2">
      <label className="grid gap-1.5 text-[15px]">
        {t('scenario')}
        <select
          value={figure.scenario}
          onChange={({ target }) => onFigure({ kind: 'close', scenario: target.value })}
          className="field"
        >
          {SCENARIOS.map(({ id }) => (
            <option key={id} value={id}>
              {titleOf(id, 'title')}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1.5 text-[15px]">
        {t('segments')}
        <select
          value={figure.segments ?? ''}
          onChange={({ target: { value } }) => {
            const { segments: _, ...whole } = figure
            onFigure(value === '' ? whole : { ...whole, segments: Number(value) })
          }}
          className="field"
        >
          <option value="">{t('segmentsAll')}</option>
          {Array.from({ length: segments }, (__, index) => (
            <option key={index} value={index + 1}>
              {t('segmentNth', { nth: String(index + 1) })}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
