'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { TIMES } from '#core/session/class-settings.ts'
import type { HostView, RosterRow } from '#core/session/view.ts'
import { type HostAsk, type SentAsk, isAskedFor } from '#app/_realtime/asked-things.ts'
import { Group, Option } from '#app/_home/option.tsx'
import { AskedTwice } from '#app/_room/room-bar.tsx'
import { StudentChoice } from './student-choice.tsx'
import { useFocusHandedOn } from './use-focus-handed-on.ts'

interface StudentRowProps {
  readonly row: RosterRow
  readonly host: HostView
  readonly asking: readonly SentAsk[]
  readonly onAsk: (ask: HostAsk) => void
}

/** A name; unfolded, what can be done about it. One is unfolded at a time. */
export function StudentRow({ row, host, asking, onAsk }: StudentRowProps) {
  const t = useTranslations('console.roster')
  const { seat, name, here, time, partner, student } = row
  const place = useRef<HTMLLIElement>(null)
  useFocusHandedOn(place)
  const real = host.students.find((one) => one.student === student)?.name
  const beside = host.roster.find((one) => one.seat === partner)?.name
  return (
    <li ref={place} className="appears border-b border-rule last:border-0">
      <details name="student">
        <summary className="flex min-h-11 flex-wrap items-center gap-x-2.5 px-3 py-1.5 hover:bg-sunk">
          <span className="flex min-w-0 items-center gap-2.5">
            <span
              aria-hidden
              className={`size-2.5 shrink-0 rounded-full ${here ? 'bg-ok' : 'border-2 border-dashed border-edge'}`}
            />
            <span className={`min-w-0 font-medium [overflow-wrap:anywhere] ${here ? '' : 'text-soft'}`}>
              {name}
            </span>
          </span>
          {real !== undefined && (
            <span className="text-[15px] text-soft [overflow-wrap:anywhere]">{real}</span>
          )}
          {!here && <Badge>{t('away')}</Badge>}
          {time !== 'default' && <Badge>{t(`hasTime.${time}`)}</Badge>}
          {beside !== undefined && <Badge>{t('withDevice', { name: beside })}</Badge>}
        </summary>
        <div className="grid gap-3 border-t border-rule bg-sunk px-3 py-3">
          {host.students.length > 0 && <StudentChoice row={row} host={host} onAsk={onAsk} />}
          <Group name={t('time', { name })}>
            <div className="flex flex-wrap gap-1.5">
              {TIMES.map((one) => (
                <Option
                  key={one}
                  group={`time ${seat}`}
                  chosen={time === one}
                  onChoose={() => onAsk({ kind: 'time', seat, time: one })}
                >
                  {t(`times.${one}`)}
                </Option>
              ))}
            </div>
          </Group>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <button
              type="button"
              aria-disabled={isAskedFor(asking, { kind: 'rename', seat })}
              onClick={() => onAsk({ kind: 'rename', seat })}
              className="button min-h-11 px-3 py-1.5 text-[15px]"
            >
              {t('rename')}
            </button>
            <AskedTwice
              name={t('kick')}
              question={t('kickSure', { name })}
              no={t('keep')}
              onYes={() => onAsk({ kind: 'kick', seat })}
            />
          </div>
        </div>
      </details>
    </li>
  )
}

function Badge({ children }: { readonly children: string }) {
  return (
    <span className="rounded-full border border-rule bg-card px-2 text-[13px] text-soft [overflow-wrap:anywhere]">
      {children}
    </span>
  )
}
