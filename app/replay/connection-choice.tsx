'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Place } from '#core/capture/tcp-segment.ts'
import type { ReadCapture } from './read-capture.ts'
import type { ShownClose } from './shown-close.ts'

interface ConnectionChoiceProps {
  readonly capture: ReadCapture
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

export function ConnectionChoice({ capture, chosen, onChoose }: ConnectionChoiceProps) {
  const t = useTranslations('captureFile')
  const id = useId()
  const { closes, closesInFile, stayOpen, fragments } = capture
  return (
    <div className="mt-6 grid gap-1.5">
      {closes.length > 1 && (
        <>
          <label htmlFor={id} className="font-medium">
            {t('connection', { count: closesInFile })}
          </label>
          <select
            id={id}
            className="field max-w-[40rem] font-mono text-[15px]"
            value={chosen}
            onChange={({ target }) => onChoose(Number(target.value))}
          >
            {closes.map((close, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <option key={index} value={index}>
                {closeText(close)}
              </option>
            ))}
          </select>
          {closesInFile > closes.length && (
            <p className="text-[15px] text-soft">{t('firstListed', { count: closes.length })}</p>
          )}
        </>
      )}
      {stayOpen > 0 && <p className="text-[15px] text-soft">{t('stayOpen', { count: stayOpen })}</p>}
      {fragments > 0 && <p className="text-[15px] text-soft">{t('fragments', { count: fragments })}</p>}
    </div>
  )
}

function closeText({ places, segments, seconds }: ShownClose): string {
  return `${placeText(places.a)} ⇄ ${placeText(places.b)}  (${segments}, ${seconds.toFixed(2)} s)`
}

/** IPv6 addresses stand in brackets before a port (RFC 3986 §3.2.2). */
function placeText({ address, port }: Place): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`
}
