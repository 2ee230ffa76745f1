import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { ClassAssignments } from '#app/_assignments/class-assignments.tsx'
import { listedAssignments } from '#app/_assignments/listed-assignment.ts'
import { ownAssignments, ownClasses, shareOrigins } from '#server/web.ts'

interface PageProps {
  readonly params: Promise<{ class: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assignments')
  return { title: t('title') }
}

export default async function ClassAssignmentsPage({ params }: PageProps) {
  const { class: id } = await params
  await requireTeacher(`/teach/classes/${id}/assignments`)
  const asked = await headers()
  const cookies = asked.get('cookie')
  const group = await (await ownClasses(cookies))?.read(id)
  const lines = await (await ownAssignments(cookies))?.ofClass(id)
  if (group == null || lines == null) notFound()
  return (
    <ClassAssignments
      group={group}
      assignments={await listedAssignments(lines)}
      origins={shareOrigins(asked.get('host') ?? '')}
    />
  )
}
