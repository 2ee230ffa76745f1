import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { StudentScreen } from '#app/_review/student-screen.tsx'
import { ownReviews } from '#server/web.ts'

interface StudentPageProps {
  readonly params: Promise<{ class: string; student: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

/** All work of one student. To whoever is none of the class's teachers it is as if there were none. */
export default async function StudentPage({ params }: StudentPageProps) {
  const { class: group, student } = await params
  await requireTeacher(`/teach/classes/${group}/students/${student}`)
  const reviews = await ownReviews((await headers()).get('cookie'))
  return <StudentScreen read={(await reviews?.student(group, student)) ?? notFound()} />
}
