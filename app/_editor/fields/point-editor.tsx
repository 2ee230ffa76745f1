'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DraftPoint } from '#core/quiz/drafts/draft-set.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { StateDiagram } from '#app/_figures/states/state-diagram.tsx'
import { useScenarioWords } from '#app/_stage/scenario-words.ts'
import { PLACE_MEANINGS, mean, meaningOf, pointOn } from '../edit-point.ts'
import { FieldFaults } from './field-faults.tsx'
import { Mistakes } from './mistakes.tsx'
import { IconButton, PATHS } from './row-buttons.tsx'
import { Segmented } from './segmented.tsx'
import { usePlaceName } from './use-place-name.ts'

const CloseFigure = dynamic(() =>
  import('#app/_figures/close/close-figure.tsx').then(({ CloseFigure }) => CloseFigure),
)

interface PointEditorProps {
  readonly question: DraftPoint
  readonly onQuestion: (question: DraftPoint) => void
}

const MOST_MISTAKES = 20
const WITHOUTS = ['nothing', 'states', 'numbers'] as const

/** Which diagram, and which of its places are right or a typical mistake: pointed at, then said. */
export function PointEditor({ question, onQuestion }: PointEditorProps) {
  const t = useTranslations('editor')
  const say = usePlaceName()
  const [picked, setPicked] = useState<string | null>(null)
  const { on, key } = question
  const common = { picked, marks: marksOf(question), onPick: setPicked }
  return (
    <>
      <DiagramChoice
        on={on}
        onChoose={(next) => {
          setPicked(null)
          onQuestion(pointOn(question, next))
        }}
      />
      <div className="grid min-w-0 gap-2">
        <p className="text-[14px] text-soft">{t('pointHint')}</p>
        {on === 'states' ? (
          <StateDiagram {...common} />
        ) : (
          <div className="grid justify-items-center">
            <CloseFigure scenario={on.scenario} without={on.without} {...common} />
          </div>
        )}
        <div
          className="sticky bottom-2 z-10 min-h-20 rounded-control border border-rule bg-card p-2.5"
          aria-live="polite"
        >
          {picked === null ? (
            <p className="text-[15px] text-soft">{t('pointNone')}</p>
          ) : (
            <Segmented
              name={t('place', { place: say(picked) })}
              all={PLACE_MEANINGS}
              value={meaningOf(question, picked)}
              say={(meaning) => t(`meanings.${meaning}`)}
              onChoose={(meaning) => onQuestion(mean(question, picked, meaning))}
            />
          )}
        </div>
        {key.length > 0 && (
          <div>
            <p className="font-semibold">{t('rightPlaces')}</p>
            <ul className="mt-1.5 grid gap-1.5">
              {key.map((place) => (
                <li
                  key={place}
                  className="flex items-center justify-between gap-2 rounded-control border-[1.5px] border-ok bg-ok-wash pl-3"
                >
                  <span className="min-w-0">
                    <span aria-hidden>✓ </span>
                    {say(place)}
                  </span>
                  <IconButton
                    label={t('remove', { what: say(place) })}
                    path={PATHS.remove}
                    onPress={() => onQuestion(mean(question, place, 'nothing'))}
                  />
                </li>
              ))}
            </ul>
          </div>
        )}
        <FieldFaults place="key" />
      </div>
      {question.wrong.length > 0 && (
        <Mistakes
          mistakes={question.wrong}
          most={MOST_MISTAKES}
          onMistakes={(wrong) => onQuestion({ ...question, wrong })}
        >
          {({ place }) => <p className="text-[15px]">{say(place)}</p>}
        </Mistakes>
      )}
    </>
  )
}

function marksOf({ key, wrong }: DraftPoint): Readonly<Record<string, 'right' | 'wrong'>> | undefined {
  const marks = [
    ...key.map((place) => [place, 'right'] as const),
    ...wrong.map(({ place }) => [place, 'wrong'] as const),
  ]
  // Without any the diagram is drawn plainly.
  return marks.length === 0 ? undefined : Object.fromEntries(marks)
}

interface DiagramChoiceProps {
  readonly on: DraftPoint['on']
  readonly onChoose: (on: DraftPoint['on']) => void
}

function DiagramChoice({ on, onChoose }: DiagramChoiceProps) {
  const t = useTranslations('editor')
  const titleOf = useScenarioWords()
  return (
    <div className="grid min-w-0 gap-3">
      <label className="grid gap-1.5 font-semibold">
        {t('diagram')}
        <select
          value={on === 'states' ? 'states' : on.scenario}
          onChange={({ target: { value } }) => onChoose(value === 'states' ? value : { scenario: value })}
          className="field font-normal"
        >
          <option value="states">{t('stateDiagram')}</option>
          {SCENARIOS.map(({ id }) => (
            <option key={id} value={id}>
              {t('sequenceOf', { title: titleOf(id, 'title') })}
            </option>
          ))}
        </select>
      </label>
      {on !== 'states' && (
        <Segmented
          name={t('without')}
          all={WITHOUTS}
          value={on.without ?? 'nothing'}
          say={(one) => t(`withouts.${one}`)}
          onChoose={(one) =>
            onChoose(one === 'nothing' ? { scenario: on.scenario } : { scenario: on.scenario, without: one })
          }
        />
      )}
      <FieldFaults place="on" />
    </div>
  )
}
