import { type FocusEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react'

interface RowFocus {
  readonly list: RefObject<HTMLUListElement | null>
  readonly onFocus: (event: FocusEvent) => void
}

/** Where the row that had the focus is gone, the one that has come into its place takes it: not the top of the page. */
export function useRowFocus(seats: readonly string[]): RowFocus {
  const list = useRef<HTMLUListElement>(null)
  const focused = useRef<string | null>(null)
  const before = useRef(seats)
  const keep = useEffectEvent(() => {
    const seat = focused.current ?? ''
    const place = before.current.indexOf(seat)
    before.current = seats
    if (place >= 0 && !seats.includes(seat) && isNowhere()) focusRow(list.current, place)
  })
  const rows = seats.join(' ')
  useEffect(() => keep(), [rows])
  return { list, onFocus: ({ target }) => void (focused.current = seatOf(target)) }
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

function seatOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest('li')?.getAttribute('data-seat') ?? null) : null
}

function focusRow(list: HTMLUListElement | null, place: number): void {
  const rows = list?.querySelectorAll<HTMLElement>('li > details > summary') ?? []
  rows[Math.min(place, rows.length - 1)]?.focus()
}
