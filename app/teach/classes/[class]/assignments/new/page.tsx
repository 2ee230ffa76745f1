import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { NewAssignment } from '#app/_assignments/new-assignment.tsx'
import { readEditorChoices } from '#app/_assignments/read-editor-choices.ts'
import { ownClasses } from '#server/web.ts'

interface PageProps {
  readonly params: Promise<{ class: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assignments')
  return { title: t('newTitle') }
}

export default async function NewAssignmentPage({ params }: PageProps) {
  const { class: id } = await params
  await requireTeacher(`/teach/classes/${id}/assignments/new`)
  const cookies = (await headers()).get('cookie')
  const group = (await (await ownClasses(cookies))?.read(id)) ?? notFound()
  if (group.isArchived) redirect(`/teach/classes/${id}/assignments`)
  return <NewAssignment group={group} now={Date.now()} {...await readEditorChoices(cookies)} />
}
