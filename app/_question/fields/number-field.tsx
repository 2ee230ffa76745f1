'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId } from 'react'
import type { Distribution } from '#core/quiz/answer.ts'
import { stepNumber } from '../draft.ts'
import { type Mark, markOf } from '../marking.ts'
import { MARKED, MarkWords } from '../mark-words.tsx'
import { TallyBar } from '../tally-bar.tsx'
import { type FieldProps, markingOf } from './field.ts'

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 100, PageDown: -100 }

/** A whole number: typed, or stepped with buttons and arrow keys. */
export function NumberField(props: FieldProps<'number'>) {
  const { asked, draft, language, locked, marking, onDraft } = props
  const t = useTranslations('question')
  const id = useId()
  const label = asked.label[language]
  const put = (typed: string) => onDraft({ kind: 'number', typed })

  function arrow(event: KeyboardEvent): void {
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    put(stepNumber(draft.typed, by))
  }

  if (marking !== null) return <NumberMarked {...props} />
  return (
    <div className="max-w-[22rem]">
      <label htmlFor={id} className="mb-1 block font-mono text-[15px] font-semibold">
        {label}
      </label>
      <span className="flex rounded-control border-[1.5px] border-edge bg-card has-[input:focus-visible]:outline-[2.5px] has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-client has-[input:focus-visible]:outline-solid">
        <Stepper
          sign="−"
          label={t('less', { field: label })}
          off={locked}
          onStep={() => put(stepNumber(draft.typed, -1))}
        />
        <input
          id={id}
          type="text"
          inputMode="numeric"
          enterKeyHint="done"
          autoComplete="off"
          value={draft.typed}
          readOnly={locked}
          onKeyDown={arrow}
          onChange={(event) => put(event.target.value)}
          className="h-13 w-full min-w-0 bg-transparent text-center font-mono text-xl font-medium text-ink outline-none"
        />
        <Stepper
          sign="+"
          label={t('more', { field: label })}
          off={locked}
          onStep={() => put(stepNumber(draft.typed, 1))}
        />
      </span>
    </div>
  )
}

interface StepperProps {
  readonly label: string
  readonly sign: string
  readonly off: boolean
  readonly onStep: () => void
}

/** Out of the order of Tab: the arrow keys do the same in the field. */
function Stepper({ label, sign, off, onStep }: StepperProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      disabled={off}
      onClick={onStep}
      className="w-13 shrink-0 text-xl text-soft hover:text-ink disabled:opacity-35"
    >
      {sign}
    </button>
  )
}

/** Closed: the key first, then what was answered, each with how many gave it. */
function NumberMarked({ asked, language, marking }: FieldProps<'number'>) {
  const { key, own, distribution } = markingOf(marking, 'number')
  if (key === null) return null
  const shown = shownValues(key.value, own?.value, distribution)
  return (
    <ul className="grid max-w-[30rem] gap-2">
      {shown.map((value) => (
        <NumberRow
          key={value}
          text={`${asked.label[language]} ${value}`}
          mark={markOf(value === key.value, value === own?.value, false)}
          count={distribution?.counts.find(({ what }) => what === String(value))?.count ?? 0}
          distribution={distribution}
        />
      ))}
    </ul>
  )
}

const MOST_VALUES = 8

/** The key and the own answer always; of the others the most frequent. */
function shownValues(
  key: number,
  own: number | undefined,
  distribution: Distribution | null,
): readonly number[] {
  const given = (distribution?.counts ?? []).map(({ what }) => Number(what))
  const always = own === undefined ? [key] : [key, own]
  return [...new Set([...always, ...given])].slice(0, MOST_VALUES)
}

interface NumberRowProps {
  readonly text: string
  readonly mark: Mark
  readonly count: number
  readonly distribution: Distribution | null
}

function NumberRow({ text, mark, count, distribution }: NumberRowProps) {
  return (
    <li
      className={`rounded-control border-[1.5px] px-3 py-2 ${mark === null ? 'border-rule' : MARKED[mark]}`}
    >
      {mark !== null && <MarkWords mark={mark} />}
      <span className="block font-mono text-[17px] font-medium">{text}</span>
      {distribution !== null && (
        <TallyBar
          tally={{ count, of: distribution.answers }}
          right={mark !== null && mark !== 'wrong-chosen'}
        />
      )}
    </li>
  )
}
