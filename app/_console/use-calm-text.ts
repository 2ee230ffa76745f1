import { useEffect, useState } from 'react'

/** Milliseconds without a change after which something is told. */
const CALM_AFTER = 1500

/** A text once it has stood still for a moment: thirty students who come in one after the other are told of once. */
export function useCalmText(text: string): string {
  const [told, setTold] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setTold(text), CALM_AFTER)
    return () => clearTimeout(timer)
  }, [text])
  return told
}
