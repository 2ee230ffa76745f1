'use client'

import { useEffect, useState } from 'react'

/** Whether something has been so for as long as that, in milliseconds. */
export function useLasting(is: boolean, forMs: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!is) return
    const timer = setTimeout(() => setLasts(true), forMs)
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [is, forMs])
  return lasts
}
