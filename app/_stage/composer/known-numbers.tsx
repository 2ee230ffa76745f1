'use client'

import { useTranslations } from 'next-intl'
import type { Asked, MatchHead } from '#core/match/view.ts'

interface KnownNumbersProps {
  readonly head: MatchHead
  readonly asked: Asked
  readonly into: 'seq' | 'ack'
  readonly onPick: (value: string) => void
}

interface KnownNumber {
  readonly name: string
  readonly value: number
}

/** Numbers that are known, offered as they are: nothing is added up for the player. */
export function KnownNumbers({ head, asked, into, onPick }: KnownNumbersProps) {
  const t = useTranslations('composer')
  const field = t(into)
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-[13px] text-soft max-sm:mb-0">
        {t('known')} <span className="font-medium text-ink">{t('into', { field })}</span>
      </legend>
      <div className="-mx-1 flex gap-1.5 px-1 max-lg:overflow-x-auto max-lg:py-1 lg:flex-wrap">
        {knownNumbers(head, asked).map(({ name, value }) => (
          <button
            key={name}
            type="button"
            onClick={() => onPick(String(value))}
            aria-label={t('put', { number: String(value), name, field })}
            className="min-h-11 rounded-full border border-edge px-3 font-mono text-[13px] whitespace-nowrap hover:bg-sunk"
          >
            <span className="text-soft">{name}</span> {value}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function knownNumbers({ numbers }: MatchHead, { stimuli }: Asked): KnownNumber[] {
  const arrived = stimuli
    .flatMap((stimulus) => (stimulus.kind === 'segment' ? [stimulus.segment] : []))
    .at(-1)
  const own = [
    { name: 'SND.NXT', value: numbers.sndNxt },
    { name: 'RCV.NXT', value: numbers.rcvNxt },
  ]
  if (arrived === undefined) return own
  const theirs = [{ name: 'SEG.SEQ', value: arrived.seq }]
  return [...own, ...theirs, ...(arrived.ack === null ? [] : [{ name: 'SEG.ACK', value: arrived.ack }])]
}
