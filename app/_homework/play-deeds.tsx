'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { STORY_LEVEL } from '#core/match/move.ts'
import { inGroups } from '#app/_home/scenario-groups.ts'
import { useScenarioWords } from '#app/_stage/scenario-words.ts'
import type { DeedProps } from './deed-props.ts'
import { FailedLine } from '#app/_classes/failed-line.tsx'
import { openAttempt } from './activity-state.ts'
import { playPath, useHomeworkPlay } from './use-homework-play.ts'

/** A close with the computer or a classmate; of a goal, of whatever scenario one likes. */
export function PlayDeeds({ code, place, shown, phase, classmates, scenarios, name }: DeedProps) {
  const t = useTranslations('homework')
  const { busy, failed, start } = useHomeworkPlay()
  const { activity, mayBegin, attempts } = shown
  const usable = scenarios.filter(
    ({ story }) => activity.kind !== 'goal' || activity.level !== STORY_LEVEL || story,
  )
  const [scenario, setScenario] = useState(usable[0]?.id ?? '')
  const open = openAttempt(shown)
  const isOpen = open?.match != null && (phase === 'open' || phase === 'late')
  const isGoal = activity.kind === 'goal'

  function begin(partner: 'computer' | 'friend'): void {
    void start({ code, activity: place, partner, ...(isGoal ? { scenario } : {}) })
  }

  return (
    <div className="mt-4 grid gap-3 empty:hidden">
      {isOpen && (
        <Link
          href={playPath(open.match, code)}
          prefetch={false}
          aria-label={t('goOnWith', { name })}
          className="button button-main justify-self-start"
        >
          {t('goOn')}
        </Link>
      )}
      {mayBegin && !(isOpen && isGoal) && (
        <>
          {isGoal && <ScenarioField scenarios={usable} scenario={scenario} onScenario={setScenario} />}
          <div className="flex flex-wrap gap-2.5">
            <button
              type="button"
              aria-label={t('withComputerOf', { name })}
              disabled={busy}
              onClick={() => begin('computer')}
              className={`button ${shown.isDone ? '' : 'button-main'}`}
            >
              {busy ? t('busy') : t(attempts.length === 0 ? 'withComputer' : 'againComputer')}
            </button>
            {classmates && (
              <button
                type="button"
                aria-label={t('withClassmateOf', { name })}
                disabled={busy}
                onClick={() => begin('friend')}
                className="button"
              >
                {t('withClassmate')}
              </button>
            )}
          </div>
        </>
      )}
      <FailedLine>{failed}</FailedLine>
    </div>
  )
}

interface ScenarioFieldProps {
  readonly scenarios: DeedProps['scenarios']
  readonly scenario: string
  readonly onScenario: (scenario: string) => void
}

/** Those in which a segment is lost are named so: some goals want them. */
function ScenarioField({ scenarios, scenario, onScenario }: ScenarioFieldProps) {
  const t = useTranslations()
  const words = useScenarioWords()
  return (
    <label className="grid max-w-[30rem] gap-1 text-[13px] text-soft">
      {t('homework.scenario')}
      <select
        value={scenario}
        onChange={({ target }) => onScenario(target.value)}
        className="field text-[16px] text-ink"
      >
        {inGroups(scenarios).map(([group, inGroup]) => (
          <optgroup key={group} label={t(`home.groups.${group}`)}>
            {inGroup.map(({ id, loses }) => (
              <option key={id} value={id}>
                {loses ? t('homework.hasLoss', { title: words(id, 'title') }) : words(id, 'title')}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
