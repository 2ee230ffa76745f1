'use client'

import { useState } from 'react'
import type { Asked, MatchHead } from '#core/match/view.ts'
import { ControlBits } from './control-bits.tsx'
import { type Draft, type Field, type NumberName, asksNumbers, fieldsOf, toggleBit } from './draft.ts'
import { KnownNumbers } from './known-numbers.tsx'
import { FilledNumbers, NumberField } from './number-field.tsx'
import { StateSelect } from './state-picker.tsx'

interface SegmentFieldsProps {
  readonly head: MatchHead
  readonly asked: Asked
  readonly draft: Draft
  /** What a hint points at. */
  readonly pointsAt: Field | null
  /** What keeps the draft from being sent. */
  readonly wrong: Field | null
  readonly onChange: (draft: Draft) => void
}

/** The parts of a segment that this level asks for. */
export function SegmentFields({ head, asked, draft, pointsAt, wrong, onChange }: SegmentFieldsProps) {
  const change = (part: Partial<Draft>): void => onChange({ ...draft, ...part })
  return (
    <>
      <ControlBits
        on={draft.bits}
        pointedAt={pointsAt === 'bits'}
        onToggle={(bit) => onChange(toggleBit(draft, bit))}
      />
      {head.filled !== null && (
        <FilledNumbers filled={head.filled} ack={draft.bits.includes('ACK')} length={head.asksLength} />
      )}
      {asksNumbers(head) && (
        <Numbers
          head={head}
          asked={asked}
          draft={draft}
          pointsAt={pointsAt}
          wrong={wrong}
          onChange={change}
        />
      )}
      {head.level === 3 && (
        <StateSelect
          chosen={draft.state}
          pointedAt={pointsAt === 'state'}
          wrong={wrong === 'state'}
          onChoose={(state) => change({ state })}
        />
      )}
    </>
  )
}

type NumbersProps = Omit<SegmentFieldsProps, 'onChange'> & {
  readonly onChange: (part: Partial<Draft>) => void
}

const NUMBER_FIELDS = ['seq', 'ack', 'length'] as const

function Numbers({ head, asked, draft, pointsAt, wrong, onChange }: NumbersProps) {
  const [target, setTarget] = useState<NumberName | null>(null)
  const fields = fieldsOf(draft, head)
  const into =
    target !== null && fields.includes(target)
      ? target
      : (fields.find((name) => draft[name] === '') ?? fields[0])
  return (
    <>
      <div
        className={`grid gap-2.5 ${head.asksLength ? 'grid-cols-[1fr_1fr_4.75rem] sm:grid-cols-[1fr_1fr_6rem] lg:grid-cols-2' : 'grid-cols-2'}`}
      >
        {NUMBER_FIELDS.filter((name) => name !== 'length' || head.asksLength).map((name) => (
          <NumberField
            key={name}
            name={name}
            value={draft[name]}
            off={!fields.includes(name)}
            narrow={head.asksLength}
            pointedAt={pointsAt === name}
            wrong={wrong === name}
            onFocus={() => setTarget(name)}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
      </div>
      {into !== undefined && into !== 'length' && (
        <KnownNumbers
          head={head}
          asked={asked}
          into={into}
          onPick={(value) => {
            onChange({ [into]: value })
            setTarget(null)
          }}
        />
      )}
    </>
  )
}
