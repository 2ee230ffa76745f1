import { getTranslations } from 'next-intl/server'
import Form from 'next/form'
import { LEVELS, type Level } from '#core/match/move.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { scenarioTitles } from './scenario-titles.ts'

/** A plain form that asks for another board: it works without scripts. */
export async function BoardChoice({ scenario, level }: { readonly scenario: string; readonly level: Level }) {
  const t = await getTranslations()
  const titles = await scenarioTitles()
  return (
    <Form action="/leaderboard" className="mt-6 flex flex-wrap items-end gap-3">
      <label className="grid grow basis-48 gap-1 text-[13px] text-soft">
        {t('board.scenario')}
        <select name="scenario" defaultValue={scenario} key={scenario} className="field text-[15px]">
          {SCENARIOS.map(({ id }) => (
            <option key={id} value={id}>
              {titles(id)}
            </option>
          ))}
        </select>
      </label>
      <label className="grid grow basis-40 gap-1 text-[13px] text-soft">
        {t('board.level')}
        <select name="level" defaultValue={level} key={level} className="field text-[15px]">
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {t('board.levelName', { level: String(one), name: t(`home.levels.${one}.name`) })}
            </option>
          ))}
        </select>
      </label>
      <button className="button grow sm:grow-0">{t('board.show')}</button>
    </Form>
  )
}
