'use client'

import { type ReactNode, createContext, useContext } from 'react'

const Signed = createContext(false)

/** Whether this browser is signed in by a login card, as the page knows it. */
export function SignedIn({ byCard, children }: { readonly byCard: boolean; readonly children: ReactNode }) {
  return <Signed value={byCard}>{children}</Signed>
}

export function useSignedIn(): boolean {
  return useContext(Signed)
}
