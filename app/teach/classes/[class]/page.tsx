import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { ClassScreen, type ShownClass } from '#app/_classes/class-screen.tsx'
import { listedLessons } from '#app/_classes/listed-lesson.ts'
import { ownClasses, readClassLessons } from '#server/web.ts'

interface ClassPageProps {
  readonly params: Promise<{ class: string }>
}

export async function generateMetadata({ params }: ClassPageProps): Promise<Metadata> {
  return { title: (await readShown((await params).class)).name }
}

/** To whoever is none of its teachers it is as if there were none. */
export default async function ClassPage({ params }: ClassPageProps) {
  const { class: id } = await params
  const shown = await readShown(id)
  const lessons = await readClassLessons((await headers()).get('cookie'), id)
  return <ClassScreen shown={shown} lessons={await listedLessons(lessons, () => null)} />
}

async function readShown(id: string): Promise<ShownClass> {
  await requireTeacher(`/teach/classes/${id}`)
  const classes = await ownClasses((await headers()).get('cookie'))
  return (await classes?.read(id)) ?? notFound()
}
