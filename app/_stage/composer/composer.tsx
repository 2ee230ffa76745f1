'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import type { Move } from '#core/match/move.ts'
import type { Asked, MatchHead } from '#core/match/view.ts'
import { ControlBits } from './control-bits.tsx'
import {
  type Drafted,
  EMPTY_DRAFT,
  type Field,
  type NumberName,
  draftNothing,
  draftSegment,
  draftState,
  fieldsOf,
  toggleBit,
} from './draft.ts'
import { KnownNumbers } from './known-numbers.tsx'
import { FilledNumbers, NumberField } from './number-field.tsx'
import { StateList, StateSelect } from './state-picker.tsx'
import { useComposerFocus } from './use-composer-focus.ts'
import { useShortcuts } from './use-shortcuts.ts'

interface ComposerProps {
  readonly head: MatchHead
  readonly asked: Asked
  readonly sending: boolean
  readonly singleKeys: boolean
  readonly onMove: (move: Move) => void
}

/** Where a segment is put together. It keeps what was chosen when a move is refused. */
export function Composer({ head, asked, sending, singleKeys, onMove }: ComposerProps) {
  const t = useTranslations('composer')
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [slip, setSlip] = useState<Extract<Drafted, { ok: false }> | null>(null)
  const [target, setTarget] = useState<NumberName | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const pointsAt = fieldPointedAt(asked)
  const focusField = useComposerFocus(form, asked)
  const fields = fieldsOf(draft, head)

  function take(drafted: Drafted): void {
    setSlip(drafted.ok ? null : drafted)
    if (!drafted.ok) focusField(drafted.field)
    else if (!sending) onMove(drafted.move)
  }

  function change(next: typeof draft): void {
    setSlip(null)
    setDraft(next)
  }

  const send = (): void => take(asked.asks === 'state' ? draftState(draft) : draftSegment(draft, head))
  const sendNothing = (): void => take(draftNothing(draft, head))
  useShortcuts(singleKeys, form, {
    toggle: (bit) => asked.asks === 'move' && change(toggleBit(draft, bit)),
    nothing: () => asked.asks === 'move' && sendNothing(),
    send,
  })

  function submit(event: FormEvent): void {
    event.preventDefault()
    send()
  }

  const into =
    target !== null && fields.includes(target)
      ? target
      : (fields.find((name) => draft[name] === '') ?? fields[0])
  return (
    <form
      ref={form}
      onSubmit={submit}
      noValidate
      aria-label={t('title')}
      className="flex min-w-0 flex-col gap-2.5 lg:gap-3.5"
    >
      {asked.asks === 'state' ? (
        <StateList chosen={draft.state} onChoose={(state) => change({ ...draft, state })} />
      ) : (
        <>
          <ControlBits
            on={draft.bits}
            pointedAt={pointsAt === 'bits'}
            onToggle={(bit) => change(toggleBit(draft, bit))}
          />
          {head.filled !== null && (
            <FilledNumbers filled={head.filled} ack={draft.bits.includes('ACK')} length={head.asksLength} />
          )}
          {head.level > 1 && (
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
                  wrong={slip?.field === name}
                  onFocus={() => setTarget(name)}
                  onChange={(value) => change({ ...draft, [name]: value })}
                />
              ))}
            </div>
          )}
          {head.level > 1 && into !== undefined && into !== 'length' && (
            <KnownNumbers
              head={head}
              asked={asked}
              into={into}
              onPick={(value) => {
                change({ ...draft, [into]: value })
                setTarget(null)
              }}
            />
          )}
          {head.level === 3 && (
            <StateSelect
              chosen={draft.state}
              pointedAt={pointsAt === 'state'}
              wrong={slip?.field === 'state'}
              onChoose={(state) => change({ ...draft, state })}
            />
          )}
        </>
      )}
      <p role="alert" className={slip === null ? 'sr-only' : 'text-[15px] font-medium text-wrong'}>
        {slip === null ? '' : slip.why === 'missing' ? t(`missing.${slip.field}`) : tooLarge(slip.field, t)}
      </p>
      <div className="flex gap-2.5">
        <button className="button button-main grow" disabled={sending}>
          {sending ? t('sending') : asked.asks === 'state' ? t('sendState') : t('send')}
          {singleKeys && !sending && (
            <kbd aria-hidden className="hidden sm:inline">
              ↵
            </kbd>
          )}
        </button>
        {asked.asks === 'move' && (
          <button type="button" className="button basis-[44%]" disabled={sending} onClick={sendNothing}>
            {t('nothing')}
            {singleKeys && (
              <kbd aria-hidden className="hidden sm:inline">
                W
              </kbd>
            )}
          </button>
        )}
      </div>
    </form>
  )
}

const NUMBER_FIELDS = ['seq', 'ack', 'length'] as const

/** The second refusal points at what is wrong. */
function fieldPointedAt(asked: Asked): Field | null {
  const { refusal } = asked
  if (refusal === null || refusal.depth < 2 || refusal.pointsAt === 'application') return null
  return refusal.pointsAt
}

function tooLarge(field: Field, t: ReturnType<typeof useTranslations<'composer'>>): string {
  return field === 'seq' || field === 'ack' ? t('tooLarge', { field: t(field) }) : t('missing.length')
}
