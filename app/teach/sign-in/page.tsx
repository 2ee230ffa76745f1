import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { passSignedIn } from '#app/_account/require-teacher.ts'
import { safePath } from '#app/_account/safe-path.ts'
import { SignInScreen } from '#app/_account/sign-in-screen.tsx'
import { signInHouses } from '#server/web.ts'

interface SignInPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signIn')
  return { title: t('title') }
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const asked = await searchParams
  const next = safePath(asked['next'])
  await passSignedIn(next)
  return <SignInScreen next={next} houses={signInHouses()} error={asked['error']} />
}
