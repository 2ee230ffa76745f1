import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { LanguageSwitch } from '#app/_frame/language-switch.tsx'
import { ThemeSwitch } from '#app/_frame/theme-switch.tsx'
import { THEME_COOKIE, themeFrom } from '#app/_frame/themes.ts'
import { ProjectorTable } from '#app/_projector/projector-table.tsx'
import { PROJECTOR_WORDS } from '#app/_projector/projector-words.ts'
import { readShownChapters } from '#app/_projector/read-shown-chapters.ts'
import { ShownChapters } from '#app/_projector/shown-chapters.tsx'
import { codeOf } from '#app/_room/read-code.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { shareOrigins } from '#server/web.ts'

interface ProjectorPageProps {
  readonly params: Promise<{ code: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('projector')
  return { title: t('title'), robots: { index: false } }
}

export default async function ProjectorPage({ params, searchParams }: ProjectorPageProps) {
  const code = codeOf((await params).code)
  const { rehearsal } = await searchParams
  const host = (await headers()).get('host') ?? ''
  return (
    <ClientWords of={PROJECTOR_WORDS}>
      <ShownChapters chapters={await readShownChapters()}>
        <ProjectorTable
          key={code}
          code={code}
          rehearsal={rehearsal !== undefined}
          origins={shareOrigins(host)}
          switches={<Switches />}
        />
      </ShownChapters>
    </ClientWords>
  )
}

async function Switches() {
  const t = await getTranslations('frame')
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <>
      <LanguageSwitch language={await getLocale()} label={t('language')} />
      <ThemeSwitch theme={theme} label={t('theme')} name={t(`themes.${theme}`)} />
    </>
  )
}
