'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { type Level, STORY_LEVEL } from '#core/match/move.ts'
import { Group, Option } from '#app/_home/option.tsx'
import { inGroups } from '#app/_home/scenario-groups.ts'
import { GuideLink } from '#app/_guide/guide-link.tsx'
import { useScenarioWords } from '#app/_stage/scenario-words.ts'
import { Check } from './check.tsx'
import type { PlanChoices } from './plan-choices.ts'

/** How a scenario is played, in a lesson or at home. */
interface Played {
  readonly scenario: string
  readonly level: Level
  readonly confidence: boolean
  /** Left out where there is none. */
  readonly guided?: boolean
}

interface ScenarioFormProps<A extends Played> {
  readonly activity: A
  readonly choices: PlanChoices
  readonly onActivity: (activity: A) => void
}

export function ScenarioForm<A extends Played>({ activity, choices, onActivity }: ScenarioFormProps<A>) {
  const t = useTranslations()
  const words = useScenarioWords()
  const { scenarios } = choices

  /** Where there is no story, it is told in control bits. */
  function choose(id: string): void {
    const chosen = scenarios.find((one) => one.id === id)
    const level = chosen?.story === false && activity.level === STORY_LEVEL ? 1 : activity.level
    onActivity({ ...activity, scenario: id, level })
  }

  return (
    <>
      <div>
        <label className="grid gap-1 text-[13px] text-soft">
          {t('plans.scenario')}
          <select
            value={activity.scenario}
            onChange={({ target }) => choose(target.value)}
            className="field text-[16px] text-ink"
          >
            {inGroups(scenarios).map(([group, inGroup]) => (
              <optgroup key={group} label={t(`home.groups.${group}`)}>
                {inGroup.map(({ id }) => (
                  <option key={id} value={id}>
                    {words(id, 'title')}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <p className="mt-1.5 text-[15px] text-soft">{words(activity.scenario, 'line')}</p>
        <GuideLink scenario={activity.scenario} title={words(activity.scenario, 'title')} />
      </div>
      <LevelChoice
        level={activity.level}
        story={scenarios.find(({ id }) => id === activity.scenario)?.story ?? true}
        onLevel={(level) => onActivity({ ...activity, level })}
      />
      <div className="grid gap-1 sm:grid-cols-2 sm:gap-4">
        {activity.guided !== undefined && (
          <Check
            name={t('plans.guided')}
            line={t('plans.guidedLine')}
            chosen={activity.guided}
            onChoose={(guided) => onActivity({ ...activity, guided })}
          />
        )}
        <Check
          name={t('plans.confidence')}
          line={t('plans.confidenceLine')}
          chosen={activity.confidence}
          onChoose={(confidence) => onActivity({ ...activity, confidence })}
        />
      </div>
    </>
  )
}

const LEVELS = [0, 1, 2, 3] as const satisfies readonly Level[]

interface LevelProps {
  readonly level: Level
  readonly story: boolean
  readonly onLevel: (level: Level) => void
}

export function LevelChoice({ level, story, onLevel }: LevelProps) {
  const t = useTranslations()
  const group = useId()
  return (
    <Group name={t('plans.level')}>
      <div className="grid grid-cols-2 gap-1.5 sm:grid-cols-4">
        {LEVELS.map((one) => (
          <Option
            key={one}
            group={group}
            chosen={level === one}
            off={one === STORY_LEVEL && !story}
            onChoose={() => onLevel(one)}
          >
            {one === STORY_LEVEL ? '' : <span className="mr-1.5 font-mono text-soft">{one}</span>}
            {t(`home.levels.${one}.name`)}
          </Option>
        ))}
      </div>
      <p className="mt-1.5 text-[14px] leading-snug text-soft">
        {t(`home.levels.${level}.line`)} {!story && t('plans.noStory')}
      </p>
    </Group>
  )
}
