'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import type { Confidence, Move } from '#core/match/move.ts'
import type { Asked, MatchHead } from '#core/match/view.ts'
import { SaidLine } from '../said-line.tsx'
import {
  type Draft,
  type Drafted,
  EMPTY_DRAFT,
  type Field,
  draftAnswer,
  draftNothing,
  toggleBit,
} from './draft.ts'
import { FirstSteps } from './first-steps.tsx'
import { LineList } from './line-list.tsx'
import { SegmentFields } from './segment-fields.tsx'
import { SendButtons } from './send-buttons.tsx'
import { StateList } from './state-picker.tsx'
import { Sureness, surenessOfKey } from './sureness.tsx'
import { useComposerFocus } from './use-composer-focus.ts'
import { useShortcuts } from './use-shortcuts.ts'

interface ComposerProps {
  readonly head: MatchHead
  readonly asked: Asked
  readonly sending: boolean
  readonly singleKeys: boolean
  readonly onMove: (move: Move, confidence: Confidence | null) => void
}

/** Where a segment is put together. It keeps what was chosen when a move is refused, but for how sure one was. */
export function Composer({ head, asked, sending, singleKeys, onMove }: ComposerProps) {
  const t = useTranslations('composer')
  const { asks } = asked
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [slip, setSlip] = useState<Extract<Drafted, { ok: false }> | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const pointsAt = fieldPointedAt(asked)
  const focusField = useComposerFocus(form, asked)
  const asksSureness = head.confidence && asks !== 'state'

  function take(drafted: Drafted): void {
    setSlip(drafted.ok ? null : drafted)
    if (!drafted.ok) return focusField(drafted.field)
    if (sending) return
    onMove(drafted.move, drafted.confidence ?? null)
    setDraft({ ...draft, confidence: null })
  }

  function change(next: Draft): void {
    setSlip(null)
    setDraft(next)
  }

  function digit(number: number): boolean {
    const line = asks === 'line' ? asked.lines[number - 1] : undefined
    const confidence = asksSureness && line === undefined ? surenessOfKey(number) : undefined
    if (line !== undefined) change({ ...draft, line })
    if (confidence !== undefined) change({ ...draft, confidence })
    return line !== undefined || confidence !== undefined
  }

  const send = (): void => take(draftAnswer(asks, draft, head))
  const sendNothing = (): void => take(draftNothing(draft, head))
  useShortcuts(singleKeys, form, {
    toggle: (bit) => asks === 'move' && change(toggleBit(draft, bit)),
    nothing: () => asks === 'move' && sendNothing(),
    digit,
    send,
  })

  function submit(event: FormEvent): void {
    event.preventDefault()
    send()
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      noValidate
      aria-label={t('title')}
      className="flex min-w-0 flex-col gap-2.5 lg:gap-3.5"
    >
      {asks === 'state' && (
        <StateList chosen={draft.state} onChoose={(state) => change({ ...draft, state })} />
      )}
      {asks === 'line' && (
        <LineList
          lines={asked.lines}
          chosen={draft.line}
          pointedAt={pointsAt === 'line'}
          keys={singleKeys}
          onChoose={(line) => change({ ...draft, line })}
        />
      )}
      {asks === 'move' && (
        <>
          {head.guided && <FirstSteps bits={draft.bits} decision={asked.stimulus} />}
          {asked.line !== null && <SaidLine line={asked.line} role={head.role} />}
          <SegmentFields
            head={head}
            asked={asked}
            draft={draft}
            pointsAt={pointsAt}
            wrong={slip?.field ?? null}
            onChange={change}
          />
        </>
      )}
      {asksSureness && (
        <Sureness
          chosen={draft.confidence}
          wrong={slip?.field === 'confidence'}
          keys={singleKeys && asked.lines.length < 7}
          onChoose={(confidence) => change({ ...draft, confidence })}
        />
      )}
      <p role="alert" className={slip === null ? 'sr-only' : 'text-[15px] font-medium text-wrong'}>
        {slip === null ? '' : slip.why === 'missing' ? t(`missing.${slip.field}`) : tooLarge(slip.field, t)}
      </p>
      <SendButtons
        asks={asks}
        sending={sending}
        keys={singleKeys}
        onNothing={asks === 'move' ? sendNothing : null}
      />
    </form>
  )
}

/** The second refusal points at what is wrong. */
function fieldPointedAt(asked: Asked): Field | null {
  const { refusal } = asked
  if (refusal === null || refusal.depth < 2 || refusal.pointsAt === 'application') return null
  return refusal.pointsAt
}

function tooLarge(field: Field, t: ReturnType<typeof useTranslations<'composer'>>): string {
  return field === 'seq' || field === 'ack' ? t('tooLarge', { field: t(field) }) : t('missing.length')
}
