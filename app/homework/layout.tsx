import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ClientWords } from '#app/_words/client-words.tsx'

export const metadata: Metadata = { robots: { index: false } }

/** Every page of homework; its words are here for the page that says that it cannot be read now. */
export default function HomeworkLayout({ children }: { readonly children: ReactNode }) {
  return <ClientWords of={['homework']}>{children}</ClientWords>
}
