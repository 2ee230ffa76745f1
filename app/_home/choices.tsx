'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ROLES } from '#core/by-role.ts'
import { LEVELS } from '#core/match/move.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'
import { useScenarioWords } from '#app/_stage/scenario-words.ts'
import type { Wish } from './use-wish.ts'

interface ChoicesProps {
  readonly scenarios: readonly string[]
  readonly wish: Wish
  readonly onWish: (wish: Wish) => void
}

export function Choices({ scenarios, wish, onWish }: ChoicesProps) {
  const t = useTranslations()
  const words = useScenarioWords()
  return (
    <div className="mt-3 grid gap-5">
      <Group name={t('home.scenario')}>
        <div className="grid gap-1.5">
          {scenarios.map((id) => (
            <Option
              key={id}
              group="scenario"
              chosen={wish.scenario === id}
              onChoose={() => onWish({ ...wish, scenario: id })}
            >
              <span className="block leading-snug font-medium">{words(id, 'title')}</span>
              <span className="block text-[14px] leading-snug text-soft">{words(id, 'line')}</span>
            </Option>
          ))}
        </div>
      </Group>
      <Group name={t('home.level')}>
        <div className="grid grid-cols-3 gap-1.5">
          {LEVELS.map((level) => (
            <Option
              key={level}
              group="level"
              chosen={wish.level === level}
              onChoose={() => onWish({ ...wish, level })}
            >
              <span className="font-mono font-semibold">{level}</span> {t(`home.levels.${level}.name`)}
            </Option>
          ))}
        </div>
        <p className="mt-1.5 min-h-[2.6em] text-[14px] leading-snug text-soft">
          {t(`home.levels.${wish.level}.line`)}
        </p>
      </Group>
      <Group name={t('home.role')}>
        <div className="grid grid-cols-2 gap-1.5">
          {ROLES.map((role) => (
            <Option
              key={role}
              group="role"
              chosen={wish.role === role}
              onChoose={() => onWish({ ...wish, role })}
            >
              <span className="flex items-center gap-2">
                <RoleGlyph role={role} size="size-6" />
                {t(`roles.${role}`)}
              </span>
            </Option>
          ))}
        </div>
        <p className="mt-1.5 text-[14px] leading-snug text-soft">{t('home.roleHint')}</p>
      </Group>
    </div>
  )
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-[13px] font-medium text-soft">{name}</legend>
      {children}
    </fieldset>
  )
}

interface OptionProps {
  readonly group: string
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

/** A radio button that is a card: the frame and the weight of the dot say which one it is. */
function Option({ group, chosen, onChoose, children }: OptionProps) {
  return (
    <label className="relative flex min-h-11 cursor-pointer items-center rounded-control border border-edge px-2.5 py-1.5 text-[15px] hover:bg-sunk has-checked:border-ink has-checked:bg-sunk has-checked:shadow-[inset_0_0_0_1px_var(--ink)] has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client">
      <input type="radio" name={group} checked={chosen} onChange={onChoose} className="sr-only" />
      <span className="min-w-0">{children}</span>
    </label>
  )
}
