'use client'

import type { ReactNode } from 'react'
import { type Mark, type Tally } from '../marking.ts'
import { MARKED, MarkWords } from '../mark-words.tsx'
import { TallyBar } from '../tally-bar.tsx'

interface ChoiceRowProps {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly value: string
  readonly chosen: boolean
  readonly locked: boolean
  readonly mark: Mark
  readonly tally: Tally | null
  /** The keys that choose it; the first is shown where `keys`. */
  readonly shortcut: string
  readonly keys: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

/** One choice: a radio button or a checkbox that is a card; closed, it says whether it was right and how many took it. */
export function ChoiceRow(props: ChoiceRowProps) {
  const { type, name, value, chosen, locked, mark, tally, shortcut, keys, onChoose, children } = props
  const look = mark === null ? 'border-edge' : MARKED[mark]
  const still = locked ? 'cursor-default' : 'cursor-pointer hover:bg-sunk'
  const faint = locked && mark === null && !chosen ? 'border-rule' : ''
  return (
    <label
      className={`relative flex min-h-12 items-start gap-3 rounded-control border-[1.5px] px-3 py-2.5 has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client has-focus-visible:outline-solid ${mark === null ? 'has-checked:border-ink has-checked:bg-sunk' : ''} ${look} ${still} ${faint}`}
    >
      <input
        type={type}
        name={name}
        value={value}
        checked={chosen}
        disabled={locked}
        data-shortcut={shortcut}
        onChange={onChoose}
        className="sr-only"
      />
      <Box type={type} chosen={chosen} />
      <span
        className={`min-w-0 grow ${tally === null ? '' : 'lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-center lg:gap-x-6'}`}
      >
        <span className="block min-w-0">
          {mark !== null && <MarkWords mark={mark} />}
          <span className="block [overflow-wrap:anywhere]">{children}</span>
        </span>
        {tally !== null && <TallyBar tally={tally} right={mark !== null && mark !== 'wrong-chosen'} />}
      </span>
      {keys && !locked && (
        <kbd aria-hidden className="mt-1 hidden shrink-0 text-soft lg:block">
          {shortcut.split(' ')[0]}
        </kbd>
      )}
    </label>
  )
}

/** Drawn, so that it looks the same everywhere: a circle for one of them, a square for as many as are right. */
function Box({ type, chosen }: { readonly type: 'radio' | 'checkbox'; readonly chosen: boolean }) {
  const shape = type === 'radio' ? 'rounded-full' : 'rounded-[5px]'
  return (
    <span
      aria-hidden
      className={`mt-[3px] grid size-[1.15rem] shrink-0 place-items-center border-[1.5px] ${shape} ${chosen ? 'border-ink bg-ink' : 'border-edge bg-card'}`}
    >
      {chosen && type === 'radio' && <span className="size-1.5 rounded-full bg-paper" />}
      {chosen && type === 'checkbox' && (
        <svg viewBox="0 0 12 12" className="size-3 fill-none stroke-paper" strokeWidth="2.2">
          <path d="M2 6.5 5 9.2 10 3.2" />
        </svg>
      )}
    </span>
  )
}
