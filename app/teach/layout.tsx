import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { TeachNav } from '#app/_account/teach-nav.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'
import { readTeacher } from '#server/web.ts'

export const metadata: Metadata = { robots: { index: false } }

/** Every page for teachers: with their navigation for who is signed in. Each page asks for itself whether it is shown. */
export default async function TeachLayout({ children }: { readonly children: ReactNode }) {
  // Where the database is away the page itself says so.
  const teacher = await readTeacher((await headers()).get('cookie')).catch(() => null)
  return (
    <>
      {teacher === null ? null : (
        <ClientWords of={['account']}>
          <TeachNav />
        </ClientWords>
      )}
      {children}
    </>
  )
}
