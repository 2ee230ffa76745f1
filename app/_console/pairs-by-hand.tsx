'use client'

import { DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { HostView } from '#core/session/view.ts'
import { joined, parted, present, unpaired } from './pair-by-hand.ts'
import { SeatChip } from './seat-chip.tsx'

interface PairsByHandProps {
  readonly host: HostView
  readonly onPairs: (pairs: HostView['byHand']) => void
}

/** Pixels before a press becomes a drag. */
const DRAG_FROM = 6

/** Two lists: who has no partner, and the pairs. Paired by two presses or by dragging; each is told. */
export function PairsByHand({ host, onPairs }: PairsByHandProps) {
  const t = useTranslations('console.byHand')
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM } }))
  const seats = host.roster.map(({ seat }) => seat)
  const pairs = present(host.byHand, seats)
  const free = unpaired(pairs, seats)
  const nameOf = (seat: string) => host.roster.find((row) => row.seat === seat)?.name ?? ''

  function join(a: string, b: string): void {
    setChosen(null)
    onPairs(joined(pairs, a, b))
    setTold(t('joined', { a: nameOf(a), b: nameOf(b) }))
  }

  function press(seat: string): void {
    if (chosen !== null && chosen !== seat) return join(chosen, seat)
    setChosen(chosen === seat ? null : seat)
    setTold(chosen === seat ? '' : t('chosen', { name: nameOf(seat) }))
  }

  function part([a, b]: readonly [string, string]): void {
    onPairs(parted(pairs, a))
    setTold(t('parted', { a: nameOf(a), b: nameOf(b) }))
  }

  function drop({ active, over }: DragEndEvent): void {
    if (over !== null && over.id !== active.id) join(String(active.id), String(over.id))
  }

  const chip = (seat: string) => (
    <SeatChip
      key={seat}
      seat={seat}
      name={nameOf(seat)}
      isChosen={chosen === seat}
      onPress={() => press(seat)}
    />
  )
  return (
    <section className="mt-7">
      <h2 className="text-xl font-semibold">{t('title')}</h2>
      <p className="mt-0.5 text-[15px] text-soft">{t('how')}</p>
      <DndContext
        id={id}
        sensors={sensors}
        // What is told is told below, for presses too.
        accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }}
        onDragEnd={drop}
      >
        <h3 className="mt-3 mb-1.5 font-semibold">{t('free')}</h3>
        {free.length === 0 ? (
          <p className="text-soft">{t('all')}</p>
        ) : (
          <div className="flex flex-wrap gap-2">{free.map(chip)}</div>
        )}
        <h3 className="mt-4 mb-1.5 font-semibold">{t('pairs')}</h3>
        {pairs.length === 0 && <p className="text-soft">{t('none')}</p>}
        <ul className="grid gap-2">
          {pairs.map((pair) => (
            <li key={pair.join(' ')} className="card flex flex-wrap items-center gap-2 p-2">
              {pair.map(chip)}
              <span className="grow" />
              <button
                type="button"
                aria-label={t('part', { a: nameOf(pair[0]), b: nameOf(pair[1]) })}
                onClick={() => part(pair)}
                className="grid size-11 place-items-center rounded-control text-soft hover:bg-sunk hover:text-ink"
              >
                <span aria-hidden>✕</span>
              </button>
            </li>
          ))}
        </ul>
      </DndContext>
      <output aria-live="polite" className="sr-only">
        {told}
      </output>
    </section>
  )
}

const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}
