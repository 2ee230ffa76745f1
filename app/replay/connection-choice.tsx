'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { ReplayedConnection } from '#core/capture/replay-connection.ts'
import type { ReplayedFile } from '#core/capture/replay-file.ts'
import type { Place } from '#core/capture/tcp-segment.ts'

interface ConnectionChoiceProps {
  readonly file: ReplayedFile
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

export function ConnectionChoice({ file, chosen, onChoose }: ConnectionChoiceProps) {
  const t = useTranslations('captureFile')
  const id = useId()
  const { connections, stayOpen, fragments } = file
  return (
    <div className="mt-6 grid gap-1.5">
      {connections.length > 1 && (
        <>
          <label htmlFor={id} className="font-medium">
            {t('connection', { count: connections.length })}
          </label>
          <select
            id={id}
            className="field max-w-[40rem] font-mono text-[15px]"
            value={chosen}
            onChange={({ target }) => onChoose(Number(target.value))}
          >
            {connections.map((connection, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <option key={index} value={index}>
                {connectionText(connection)}
              </option>
            ))}
          </select>
        </>
      )}
      {stayOpen > 0 && <p className="text-[15px] text-soft">{t('stayOpen', { count: stayOpen })}</p>}
      {fragments > 0 && <p className="text-[15px] text-soft">{t('fragments', { count: fragments })}</p>}
    </div>
  )
}

function connectionText({ places, segments }: ReplayedConnection): string {
  const { time } = segments.at(-1) ?? { time: 0 }
  return `${placeText(places.a)} ⇄ ${placeText(places.b)}  (${segments.length}, ${time.toFixed(2)} s)`
}

/** IPv6 addresses stand in brackets before a port (RFC 3986 §3.2.2). */
function placeText({ address, port }: Place): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`
}
