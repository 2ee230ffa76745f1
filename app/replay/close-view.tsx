'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DiagramTable } from '#app/_stage/diagram-table.tsx'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'
import { SIDES } from '#core/capture/connections.ts'
import { CloseDiagram } from './close-diagram.tsx'
import { roleOf } from './close-timeline.ts'
import { NotesBeside } from './notes-beside.tsx'
import { Predicting } from './predicting.tsx'
import type { ShownClose } from './shown-close.ts'

/** The close of one connection: to be looked at as a whole, or to be predicted segment by segment. */
export function CloseView({ close }: { readonly close: ShownClose }) {
  const t = useTranslations('captureFile')
  const { items, questions, leftOut } = close.timeline
  const [predicts, setPredicts] = useState(false)
  const [asTable, setAsTable] = useState(false)
  const [shown, setShown] = useState(items.length)
  return (
    <div className="mt-6 grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <section aria-label={t('close')} className="card min-w-0 p-3 sm:p-5">
        <Heads close={close} />
        <CloseDiagram items={items} shown={shown} />
        <p className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-[15px] text-soft">
          <span>{t('before', { count: close.before })}</span>
          <label className="flex min-h-11 items-center gap-2 text-ink">
            <input
              type="checkbox"
              checked={asTable}
              onChange={() => setAsTable(!asTable)}
              className="size-4 accent-(--ink)"
            />
            {t('asTable')}
          </label>
        </p>
        {leftOut > 0 && <p className="text-[15px] text-soft">{t('leftOut', { count: leftOut })}</p>}
        <DiagramTable items={items.slice(0, shown)} visible={asTable} />
      </section>
      <div className="grid min-w-0 gap-4">
        {predicts ? (
          <Predicting
            questions={questions}
            length={items.length}
            onShow={setShown}
            onLeave={() => {
              setPredicts(false)
              setShown(items.length)
            }}
          />
        ) : (
          <>
            <section className="card p-4 sm:p-5">
              <h2 className="text-xl font-semibold">{t('predict')}</h2>
              <p className="mt-1.5">{t('predictLine', { count: questions.length })}</p>
              <button
                type="button"
                className="button button-main mt-4 w-full"
                onClick={() => {
                  setPredicts(true)
                  setShown(questions[0]?.shown ?? items.length)
                }}
              >
                {t('start')}
              </button>
            </section>
            <NotesBeside close={close} />
          </>
        )}
      </div>
    </div>
  )
}

/** Who stands over which lifeline. */
function Heads({ close }: { readonly close: ShownClose }) {
  const t = useTranslations()
  return (
    <div className="flex justify-between gap-3">
      {SIDES.map((side) => (
        <div
          key={side}
          className={`flex min-w-0 basis-1/2 items-center gap-2.5 ${side === 'b' ? 'flex-row-reverse text-end' : ''}`}
        >
          <RoleGlyph role={roleOf(side)} />
          <div className="min-w-0 leading-tight">
            <h2 className="font-semibold">{t(`roles.${roleOf(side)}`)}</h2>
            <p className="font-mono text-[13px] wrap-anywhere text-soft">
              {close.places[side].address}
              <wbr />:{close.places[side].port}
            </p>
          </div>
        </div>
      ))}
    </div>
  )
}
