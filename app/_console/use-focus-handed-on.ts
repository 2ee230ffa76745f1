import { type RefObject, useLayoutEffect } from 'react'

/** Where a row is taken away while it has the focus, its neighbour takes that: not the top of the page. */
export function useFocusHandedOn(row: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const here = row.current
    return () => {
      if (here === null || !here.contains(document.activeElement)) return
      const beside = here.nextElementSibling ?? here.previousElementSibling
      beside?.querySelector('summary')?.focus()
    }
  }, [row])
}
