import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { openAttempt } from '#app/_homework/activity-state.ts'
import { NoSuchHomework, NobodyYet } from '#app/_homework/homework-door.tsx'
import { QuizPage } from '#app/_homework/quiz-page.tsx'
import { readHomeworkPage, readOwnHomework } from '#app/_homework/read-homework-page.ts'

interface PageProps {
  readonly params: Promise<{ code: string; activity: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('homework.quiz')
  return { title: t('title') }
}

/** A quiz of the homework: the attempt that was asked for, else the one that is under way, else the last one. */
export default async function HomeworkQuizPage({ params, searchParams }: PageProps) {
  const { code, activity } = await params
  const { attempt: asked } = await searchParams
  const page = await readHomeworkPage(code)
  if (page.at === 'nobody') return <NobodyYet next={`/homework/${code}/${activity}`} />
  const shown = page.at === 'there' ? page.view.list[Number(activity)] : undefined
  if (page.at === 'missing' || shown === undefined) return <NoSuchHomework />
  const latest = openAttempt(shown) ?? shown.attempts.at(-1)
  const wanted = shown.attempts.find(({ id }) => id === asked) ?? latest
  const isQuiz = shown.activity.kind === 'quiz'
  const quiz = isQuiz && wanted !== undefined ? await (await readOwnHomework())?.quiz(wanted.id) : null
  // Nothing is begun by following a link: that is a button of the homework's page.
  if (quiz == null) redirect(`/homework/${page.view.code}`)
  return <QuizPage quiz={quiz} homework={page.view} />
}
