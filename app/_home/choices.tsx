'use client'

import { useTranslations } from 'next-intl'
import { SEAT_ROLES } from '#core/by-role.ts'
import { LEVELS, STORY_LEVEL } from '#core/match/move.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'
import { MoreChoices } from './more-choices.tsx'
import { Group, Option } from './option.tsx'
import { ScenarioPicker } from './scenario-picker.tsx'
import type { ScenarioChoice } from './scenario-groups.ts'
import type { Wish } from './wish.ts'

export interface ChoicesProps {
  readonly scenarios: readonly ScenarioChoice[]
  readonly wish: Wish
  readonly onWish: (wish: Wish) => void
}

export function Choices({ scenarios, wish, onWish }: ChoicesProps) {
  const t = useTranslations()
  const scenario = scenarios.find(({ id }) => id === wish.scenario)
  const hasStory = scenario?.story === true
  const hasNetwork = scenario?.network === true
  return (
    <div className="mt-3 grid gap-5">
      <ScenarioPicker scenarios={scenarios} wish={wish} onWish={onWish} />
      <Group name={t('home.level')}>
        <div className="grid grid-cols-2 gap-1.5">
          {LEVELS.map((level) => (
            <Option
              key={level}
              group="level"
              chosen={wish.level === level}
              off={level === STORY_LEVEL && !hasStory}
              onChoose={() => onWish({ ...wish, level })}
            >
              {level !== STORY_LEVEL && <span className="font-mono font-semibold">{level} </span>}
              {t(`home.levels.${level}.name`)}
            </Option>
          ))}
        </div>
        <p className="mt-1.5 min-h-[2.6em] text-[14px] leading-snug text-soft">
          {t(`home.levels.${wish.level}.line`)}
          {!hasStory && ` ${t('home.noStory')}`}
        </p>
      </Group>
      <Group name={t('home.role')}>
        <div className="grid grid-cols-2 gap-1.5 min-[420px]:grid-cols-3">
          {SEAT_ROLES.map((role) => (
            <Option
              key={role}
              group="role"
              chosen={wish.role === role}
              off={role === 'network' && !hasNetwork}
              onChoose={() => onWish({ ...wish, role })}
            >
              <span className="flex items-center gap-2">
                <RoleGlyph role={role} size="size-6" />
                {t(`roles.${role}`)}
              </span>
            </Option>
          ))}
        </div>
        <p className="mt-1.5 min-h-[2.6em] text-[14px] leading-snug text-soft">
          {t(wish.role === 'network' ? 'home.networkHint' : 'home.roleHint')}
        </p>
      </Group>
      <MoreChoices wish={wish} hasNetwork={hasNetwork} onWish={onWish} />
    </div>
  )
}
