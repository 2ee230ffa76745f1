import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { askedBy } from '#app/_standing/asked-by.ts'
import { type Asked, readChoice } from '#app/_standing/standing-choice.ts'
import { NoClass, StudentBoardScreen } from '#app/_standing/student-board-screen.tsx'
import { studentBoards } from '#server/web.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('standing')
  return { title: t('title'), robots: { index: false } }
}

export default async function StudentBoardPage({ searchParams }: { readonly searchParams: Promise<Asked> }) {
  const choice = { ...readChoice(await searchParams), anonymous: false }
  const boards = await studentBoards((await headers()).get('cookie'))
  const view = await boards?.read(choice.group || null, askedBy(choice, await getLocale(), Date.now()))
  return view ? <StudentBoardScreen view={view} choice={choice} /> : <NoClass />
}
