import { getTranslations } from 'next-intl/server'
import { type Heat, type HeatMap, type RowHeat, shareFirstTry, shareRefused } from '#core/review/heat-of.ts'
import { CALL_EVENTS } from '#core/teardown/table/row.ts'
import { TIMERS } from '#core/teardown/endpoint.ts'
import { HeatDiagram } from './heat-diagram.tsx'
import { heatGround, percentOf } from './percent.ts'

const NUMBER = 'px-2 py-2 text-end font-mono text-[15px] tabular-nums'

/** Where mistakes are made: drawn, and as tables of the same numbers. */
export async function HeatSection({ heat }: { readonly heat: HeatMap }) {
  const t = await getTranslations('review.heat')
  return (
    <section aria-labelledby="heat">
      <h2 id="heat" className="text-xl font-semibold">
        {t('title')}
      </h2>
      {heat.states.length === 0 ? (
        <p className="mt-1 text-soft">{t('none')}</p>
      ) : (
        <>
          <p className="mt-1 max-w-[42rem] text-soft">{t('lead')}</p>
          <div className="mt-4 grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
            <figure className="min-w-0">
              <HeatDiagram heat={heat} />
              <figcaption className="mt-2 text-center text-[13px] text-soft">{t('note')}</figcaption>
            </figure>
            <StateTable heat={heat} />
          </div>
          <RowTable rows={heat.rows} />
        </>
      )}
    </section>
  )
}

async function StateTable({ heat }: { readonly heat: HeatMap }) {
  const t = await getTranslations('review.heat')
  return (
    <section
      aria-label={t('states')}
      // It scrolls where it is narrow.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="min-w-0 overflow-x-auto"
    >
      <table className="w-full border-collapse">
        <caption className="pb-1 text-start font-semibold">{t('states')}</caption>
        <thead>
          <tr className="border-b border-edge text-[14px] text-soft">
            <th scope="col" className="py-2 pe-2 text-start font-medium">
              {t('state')}
            </th>
            <NumberHeads />
          </tr>
        </thead>
        <tbody>
          {heat.states.map((one) => (
            <tr key={one.state} className="border-b border-rule">
              <th scope="row" className="py-2 pe-2 text-start font-mono text-[15px] font-semibold">
                {one.state}
              </th>
              <Numbers {...one} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

async function RowTable({ rows }: { readonly rows: readonly RowHeat[] }) {
  const t = await getTranslations('review.heat')
  return (
    <details className="mt-6">
      <summary className="inline-flex min-h-11 items-center font-semibold">
        <span className="link">{t('rows')}</span>
      </summary>
      <p className="mb-2 text-[15px] text-soft">{t('rowsLead')}</p>
      <section
        aria-label={t('rowsRegion')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="overflow-x-auto"
      >
        <table className="w-full min-w-[44rem] border-collapse">
          <thead>
            <tr className="border-b border-edge text-[14px] text-soft">
              {(['state', 'event', 'next'] as const).map((head) => (
                <th key={head} scope="col" className="py-2 pe-3 text-start font-medium">
                  {t(head)}
                </th>
              ))}
              <NumberHeads />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.state} ${row.event}`} className="border-b border-rule align-top">
                <th scope="row" className="py-2 pe-3 text-start font-mono text-[15px] font-semibold">
                  {row.state}
                </th>
                <td className="py-2 pe-3 text-[15px]">
                  <EventName event={row.event} />
                </td>
                <td className="py-2 pe-3 font-mono text-[15px]" title={row.row?.sentence}>
                  {row.row?.next ?? <span className="font-sans text-soft">{t('noRow')}</span>}
                </td>
                <Numbers {...row} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

async function EventName({ event }: Pick<RowHeat, 'event'>) {
  const t = await getTranslations('review.events')
  const isIn = (names: readonly string[]) => names.some((name) => name === event)
  return t(isIn(CALL_EVENTS) ? 'call' : isIn(TIMERS) ? 'timer' : 'segment', { name: event })
}

async function NumberHeads() {
  const t = await getTranslations('review.heat')
  return (['tries', 'refused', 'refusedShare', 'firstTry'] as const).map((head) => (
    <th key={head} scope="col" className="px-2 py-2 text-end font-medium">
      {t(head)}
    </th>
  ))
}

async function Numbers(heat: Heat) {
  const t = await getTranslations('review.heat')
  const refused = shareRefused(heat)
  const firstTry = shareFirstTry(heat)
  const say = (share: number | null) => (share === null ? '–' : t('percent', { value: percentOf(share) }))
  return (
    <>
      <td className={NUMBER}>{heat.tries}</td>
      <td className={NUMBER}>{heat.refused}</td>
      <td className={NUMBER} style={refused === null ? undefined : { background: heatGround(refused) }}>
        {say(refused)}
      </td>
      <td className={NUMBER}>{say(firstTry)}</td>
    </>
  )
}
