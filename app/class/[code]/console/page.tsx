import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { ConsoleTable } from '#app/_console/console-table.tsx'
import { CONSOLE_WORDS } from '#app/_console/console-words.ts'
import { codeOf } from '#app/_room/read-code.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { shareOrigins } from '#server/web.ts'

interface ConsolePageProps {
  readonly params: Promise<{ code: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('console')
  return { title: t('title'), robots: { index: false } }
}

/** Who may lead the lesson is found out by the socket: the page itself says nothing of it. */
export default async function ConsolePage({ params, searchParams }: ConsolePageProps) {
  const code = codeOf((await params).code)
  const { rehearsal } = await searchParams
  const host = (await headers()).get('host') ?? ''
  return (
    <ClientWords of={CONSOLE_WORDS}>
      <ConsoleTable key={code} code={code} origins={shareOrigins(host)} rehearsal={rehearsal !== undefined} />
    </ClientWords>
  )
}
