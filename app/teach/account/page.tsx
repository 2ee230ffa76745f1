import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { AccountScreen } from '#app/_account/account-screen.tsx'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { readTeacherBrowsers, signInHouses } from '#server/web.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.account')
  return { title: t('title') }
}

export default async function AccountPage() {
  const teacher = await requireTeacher('/teach/account')
  const browsers = await readTeacherBrowsers((await headers()).get('cookie'))
  return <AccountScreen teacher={teacher} browsers={browsers} houses={signInHouses()} />
}
