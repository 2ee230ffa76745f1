import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { ReportScreen } from '#app/_records/report-screen.tsx'
import { ownRecords } from '#server/web.ts'

interface ReportPageProps {
  readonly params: Promise<{ class: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('records'))('report.title') }
}

/** To whoever is none of its teachers it is as if there were none. */
export default async function ReportPage({ params }: ReportPageProps) {
  const { class: id } = await params
  await requireTeacher(`/teach/classes/${id}/records/report`)
  const own = await ownRecords((await headers()).get('cookie'))
  const work = (await own?.report(id)) ?? notFound()
  return <ReportScreen work={work} at={Date.now()} />
}
