'use client'

import { useTranslations } from 'next-intl'
import type { Role } from '#core/by-role.ts'
import type { TimelineItem } from '#core/match/view.ts'
import { formatSegment } from '#core/teardown/segment.ts'
import { useMoveWords } from './say-move.ts'

interface MovesListProps {
  readonly items: readonly TimelineItem[]
  readonly role: Role
  /** Whether the moves had points. */
  readonly scored: boolean
}

type Moved = Extract<TimelineItem, { kind: 'accepted' | 'refused' }>

/** Each own move with its verdict: also those that were refused, for they are what was learned. */
export function MovesList({ items, role, scored }: MovesListProps) {
  const t = useTranslations('result')
  const moves = items.filter((item): item is Moved => isMove(item) && item.role === role)
  return (
    <section className="mt-6">
      <h2 className="text-lg font-semibold">{t('moves')}</h2>
      <ul className="card mt-2 divide-y divide-rule">
        {moves.map((move, index) => (
          // The match is over: the list stays as it is.
          // oxlint-disable-next-line react/no-array-index-key
          <MoveLine key={index} move={move} scored={scored} />
        ))}
      </ul>
    </section>
  )
}

function isMove(item: TimelineItem): item is Moved {
  return item.kind === 'accepted' || item.kind === 'refused'
}

function MoveLine({ move, scored }: { readonly move: Moved; readonly scored: boolean }) {
  const t = useTranslations()
  const { sayMove } = useMoveWords()
  const refused = move.kind === 'refused'
  const right = !refused && move.verdict !== 'given' && move.late !== true
  const what = refused || move.segment === null ? sayMove(move.move) : formatSegment(move.segment)
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-baseline gap-x-2.5 px-4 py-2.5">
      <span aria-hidden className={`text-center ${right ? 'text-ok' : 'text-wrong'}`}>
        {right ? '✓' : refused ? '✕' : '→'}
      </span>
      <span className="font-mono text-[15px] break-words">{what}</span>
      <span className="text-end font-mono text-[15px] font-semibold">
        {refused || !scored ? '' : move.points}
      </span>
      <span className="col-start-2 text-[15px] text-soft">
        <span className={right ? 'text-ok' : 'text-wrong'}>
          {t(`result.verdicts.${refused ? 'refused' : move.verdict}`)}
        </span>
        {refused && ` · ${t(`refusals.${move.reason}.title`)}`}
        {!refused && move.basis !== 'RFC 9293' && ` · ${t('result.basis', { basis: move.basis })}`}
        {!refused && move.late === true && ` · ${t('match.late.title')}`}
        {!refused && move.by === 'computer' && move.late !== true && ` · ${t('items.byComputer')}`}
      </span>
    </li>
  )
}
