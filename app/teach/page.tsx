import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { TeachStart } from '#app/_account/teach-start.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.nav')
  return { title: t('label') }
}

/** Where a teacher begins: what runs and what was is put between the greeting and the places. */
export default async function TeachPage() {
  const teacher = await requireTeacher('/teach')
  return <TeachStart name={teacher.name} />
}
