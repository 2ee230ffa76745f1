import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { askedBy } from '#app/_standing/asked-by.ts'
import { type Asked, choicePath, readChoice } from '#app/_standing/standing-choice.ts'
import { StandingScreen } from '#app/_standing/standing-screen.tsx'
import { ownBoards } from '#server/web.ts'

interface BoardPageProps {
  readonly params: Promise<{ class: string }>
  readonly searchParams: Promise<Asked>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('standing')
  return { title: t('title') }
}

/** To whoever is none of its teachers it is as if there were no such class. */
export default async function BoardPage({ params, searchParams }: BoardPageProps) {
  const { class: id } = await params
  const choice = readChoice(await searchParams)
  await requireTeacher(choicePath(`/teach/classes/${id}/board`, choice))
  const boards = await ownBoards((await headers()).get('cookie'))
  const view = await boards?.read(id, askedBy(choice, await getLocale(), Date.now()))
  return view ? <StandingScreen view={view} choice={choice} /> : notFound()
}
