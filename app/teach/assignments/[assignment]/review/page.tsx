import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { MatrixScreen } from '#app/_review/matrix-screen.tsx'
import { ownReviews } from '#server/web.ts'

interface ReviewPageProps {
  readonly params: Promise<{ assignment: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

/** To whoever is none of the class's teachers it is as if there were none. */
export default async function AssignmentReviewPage({ params }: ReviewPageProps) {
  const { assignment } = await params
  await requireTeacher(`/teach/assignments/${assignment}/review`)
  const reviews = await ownReviews((await headers()).get('cookie'))
  return <MatrixScreen review={(await reviews?.assignment(assignment)) ?? notFound()} />
}
