import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { ClassReviewScreen } from '#app/_review/class-review-screen.tsx'
import { ownReviews } from '#server/web.ts'

interface ReviewPageProps {
  readonly params: Promise<{ class: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

/** To whoever is none of its teachers it is as if there were none. */
export default async function ClassReviewPage({ params, searchParams }: ReviewPageProps) {
  const { class: id } = await params
  const asked = await searchParams
  await requireTeacher(`/teach/classes/${id}/review`)
  const reviews = await ownReviews((await headers()).get('cookie'))
  const review = (await reviews?.class(id, asked)) ?? notFound()
  const said = (name: string): string => {
    const value = asked[name]
    return typeof value === 'string' ? value : ''
  }
  const filter = {
    assignment: said('assignment'),
    session: said('session'),
    from: said('from'),
    to: said('to'),
  }
  return <ClassReviewScreen review={review} said={filter} />
}
