import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { AssignmentScreen, type ReadAssignment } from '#app/_assignments/assignment-screen.tsx'
import { readEditorChoices } from '#app/_assignments/read-editor-choices.ts'
import { ownAssignments, shareOrigins } from '#server/web.ts'

interface PageProps {
  readonly params: Promise<{ assignment: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await readShown((await params).assignment)).assignment.title }
}

/** To whoever is none of its teachers it is as if there were none. */
export default async function AssignmentPage({ params }: PageProps) {
  const { assignment: id } = await params
  const read = await readShown(id)
  const asked = await headers()
  const choices = await readEditorChoices(asked.get('cookie'))
  return <AssignmentScreen read={read} origins={shareOrigins(asked.get('host') ?? '')} {...choices} />
}

async function readShown(id: string): Promise<ReadAssignment> {
  await requireTeacher(`/teach/assignments/${id}`)
  const assignments = await ownAssignments((await headers()).get('cookie'))
  return (await assignments?.read(id)) ?? notFound()
}
