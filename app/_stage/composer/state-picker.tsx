'use client'

import { useTranslations } from 'next-intl'
import { STATES, type State } from '#core/teardown/state.ts'
import { POINTED } from './control-bits.tsx'

/** Those that a connection that is being closed goes through. */
const CLOSING_STATES = STATES.filter((state) => state !== 'SYN-RECEIVED')

interface StateSelectProps {
  readonly chosen: State | null
  readonly pointedAt: boolean
  readonly wrong: boolean
  readonly onChoose: (state: State | null) => void
}

/** Beside the segment, as one line, and by name alone: what a state means would give the answer away. */
export function StateSelect({ chosen, pointedAt, wrong, onChoose }: StateSelectProps) {
  const t = useTranslations('composer')
  return (
    <label className="grid gap-1 text-[13px] text-soft">
      {t('state')}
      <select
        name="state"
        value={chosen ?? ''}
        aria-invalid={wrong || undefined}
        onChange={(event) => onChoose(stateFrom(event.target.value))}
        className={`field text-[15px] ${wrong ? 'border-wrong' : ''} ${pointedAt ? POINTED : ''}`}
      >
        <option value="">{t('choose')}</option>
        {CLOSING_STATES.map((state) => (
          <option key={state} value={state}>
            {state}
          </option>
        ))}
      </select>
    </label>
  )
}

function stateFrom(value: string): State | null {
  return CLOSING_STATES.find((state) => state === value) ?? null
}

interface StateListProps {
  readonly chosen: State | null
  readonly onChoose: (state: State) => void
}

/** Alone, with what each means: the move was right and only the state is asked. */
export function StateList({ chosen, onChoose }: StateListProps) {
  const t = useTranslations('composer')
  const gloss = useTranslations('states')
  return (
    <fieldset>
      <legend className="sr-only">{t('choose')}</legend>
      <div className="grid gap-1.5">
        {CLOSING_STATES.map((state) => (
          <label
            key={state}
            className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 rounded-control border border-edge px-3 py-1 leading-tight hover:bg-sunk has-checked:border-client has-checked:bg-client-wash has-focus-visible:outline-[2.5px] has-focus-visible:outline-client"
          >
            <input
              type="radio"
              name="state"
              value={state}
              checked={chosen === state}
              onChange={() => onChoose(state)}
              className="size-4 shrink-0 accent-client outline-none"
            />
            <span className="w-28 font-mono text-[15px] font-semibold">{state}</span>
            <span className="text-[13px] text-soft">{gloss(state)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
