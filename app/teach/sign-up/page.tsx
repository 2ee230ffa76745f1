import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { passSignedIn } from '#app/_account/require-teacher.ts'
import { safePath } from '#app/_account/safe-path.ts'
import { SignUpScreen } from '#app/_account/sign-up-screen.tsx'
import { readSignUpOffer } from '#server/web.ts'

interface SignUpPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signUp')
  return { title: t('title') }
}

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const next = safePath((await searchParams)['next'])
  await passSignedIn(next)
  return <SignUpScreen next={next} offer={await readSignUpOffer()} />
}
