import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { CellScreen } from '#app/_review/cell-screen.tsx'
import { ownReviews } from '#server/web.ts'

interface CellPageProps {
  readonly params: Promise<{ assignment: string; activity: string; student: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

/** One student at one activity. To whoever is none of the class's teachers it is as if there were none. */
export default async function CellPage({ params }: CellPageProps) {
  const { assignment, activity, student } = await params
  await requireTeacher(`/teach/assignments/${assignment}/review/${activity}/${student}`)
  const reviews = await ownReviews((await headers()).get('cookie'))
  const read = await reviews?.cell(assignment, Number(activity), student)
  return <CellScreen read={read ?? notFound()} />
}
