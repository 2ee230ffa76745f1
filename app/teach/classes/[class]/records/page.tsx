import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { RecordsScreen } from '#app/_records/records-screen.tsx'
import { ownRecords } from '#server/web.ts'

interface RecordsPageProps {
  readonly params: Promise<{ class: string }>
  readonly searchParams: Promise<{ student?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('records'))('title') }
}

/** To whoever is none of its teachers it is as if there were none. */
export default async function RecordsPage({ params, searchParams }: RecordsPageProps) {
  const { class: id } = await params
  await requireTeacher(`/teach/classes/${id}/records`)
  const own = await ownRecords((await headers()).get('cookie'))
  const shown = (await own?.read(id)) ?? notFound()
  const { student } = await searchParams
  return <RecordsScreen shown={shown} chosen={typeof student === 'string' ? student : null} />
}
