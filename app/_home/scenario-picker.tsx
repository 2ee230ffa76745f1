'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useScenarioWords } from '#app/_stage/scenario-words.ts'
import type { ChoicesProps } from './choices.tsx'
import { Option } from './option.tsx'
import { type ScenarioChoice, inGroups } from './scenario-groups.ts'

/** The scenario that will be played; all the others are one click away, by heading or by a word that is typed. */
export function ScenarioPicker({ scenarios, wish, onWish }: ChoicesProps) {
  const t = useTranslations('home')
  const words = useScenarioWords()
  const details = useRef<HTMLDetailsElement>(null)
  const [searched, setSearched] = useState('')
  const found = useFound(scenarios, searched)

  function choose(scenario: string): void {
    onWish({ ...wish, scenario })
  }

  return (
    <details ref={details} className="group rounded-control border border-edge">
      <summary className="grid min-h-16 list-none grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 rounded-control px-3 py-2 hover:bg-sunk [&::-webkit-details-marker]:hidden">
        <span className="text-[13px] text-soft">{t('scenario')}</span>
        <span className="row-span-3 text-[13px] font-medium underline decoration-edge underline-offset-4 group-open:hidden">
          {t('others', { count: String(scenarios.length) })}
        </span>
        <span className="row-span-3 hidden text-[13px] font-medium underline decoration-edge underline-offset-4 group-open:inline">
          {t('fold')}
        </span>
        <span className="leading-snug font-semibold">{words(wish.scenario, 'title')}</span>
        <span className="text-[14px] leading-snug text-soft">{words(wish.scenario, 'line')}</span>
      </summary>
      <div className="border-t border-rule p-3">
        <label className="grid gap-1 text-[13px] text-soft">
          {t('search')}
          <input
            type="search"
            value={searched}
            onChange={(event) => setSearched(event.target.value)}
            className="field text-[15px]"
          />
        </label>
        <output className="block pt-2 text-[14px] text-soft empty:hidden">
          {searched === '' ? '' : t('found', { count: String(found.length) })}
        </output>
        <fieldset className="mt-3 min-w-0">
          <legend className="sr-only">{t('scenario')}</legend>
          <div className="grid max-h-[26rem] gap-4 overflow-y-auto p-0.5">
            {inGroups(found).map(([group, inGroup]) => (
              <section key={group} className="min-w-0">
                <h2 className="mb-1.5 text-[13px] font-medium text-soft">{t(`groups.${group}`)}</h2>
                <div className="grid gap-1.5">
                  {inGroup.map((one) => (
                    <Option
                      key={one.id}
                      group="scenario"
                      chosen={wish.scenario === one.id}
                      onChoose={() => choose(one.id)}
                    >
                      <Described scenario={one} />
                    </Option>
                  ))}
                </div>
              </section>
            ))}
          </div>
        </fieldset>
        <button
          type="button"
          className="button mt-3 w-full"
          onClick={() => {
            details.current?.removeAttribute('open')
            details.current?.querySelector('summary')?.focus()
          }}
        >
          {t('take', { scenario: words(wish.scenario, 'title') })}
        </button>
      </div>
    </details>
  )
}

function Described({ scenario }: { readonly scenario: ScenarioChoice }) {
  const words = useScenarioWords()
  const t = useTranslations('skills')
  return (
    <>
      <span className="block leading-snug font-medium">{words(scenario.id, 'title')}</span>
      <span className="block text-[14px] leading-snug text-soft">{words(scenario.id, 'line')}</span>
      <span className="mt-0.5 block text-[13px] leading-snug text-soft">
        {scenario.skills.map((skill) => t(skill)).join(' · ')}
      </span>
    </>
  )
}

/** Those whose words or skills have what was typed, in any order. */
function useFound(scenarios: readonly ScenarioChoice[], searched: string): readonly ScenarioChoice[] {
  const words = useScenarioWords()
  const t = useTranslations('skills')
  const wanted = searched.toLowerCase().split(/\s+/).filter(Boolean)
  return scenarios.filter(({ id, skills }) => {
    const text = [
      words(id, 'title'),
      words(id, 'line'),
      words(id, 'situation'),
      ...skills.map((one) => t(one)),
    ]
    const whole = text.join(' ').toLowerCase()
    return wanted.every((word) => whole.includes(word))
  })
}
