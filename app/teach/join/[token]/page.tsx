import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import Link from 'next/link'
import { DoorCard } from '#app/_account/door-card.tsx'
import { signInPath } from '#app/_account/safe-path.ts'
import { JoinForm } from '#app/_classes/join-form.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'
import { ownClasses, readClassInvitation } from '#server/web.ts'

interface JoinPageProps {
  readonly params: Promise<{ token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes.join')
  // The address is the secret: no other site hears of it.
  return { title: t('title'), referrer: 'no-referrer' }
}

/** What a link for a co-teacher opens: it says which class, and whoever is not signed in comes back here. */
export default async function JoinPage({ params }: JoinPageProps) {
  const { token } = await params
  const invited = await readClassInvitation(token)
  const t = await getTranslations('classes.join')
  if (invited === null) return <LinkOver />
  const classes = await ownClasses((await headers()).get('cookie'))
  const known = await classes?.read(invited.id)
  return (
    <DoorCard title={t('title')} lead={t('lead', { name: invited.name })}>
      {known ? (
        <>
          <p className="mb-3 text-soft">{t('known')}</p>
          <Link href={`/teach/classes/${invited.id}`} className="button button-main w-full">
            {t('toClass')}
          </Link>
        </>
      ) : classes === null ? (
        <SignIn back={`/teach/join/${token}`} />
      ) : (
        <ClientWords of={['classes']}>
          <JoinForm secret={token} />
        </ClientWords>
      )}
    </DoorCard>
  )
}

async function SignIn({ back }: { readonly back: string }) {
  const t = await getTranslations('classes.join')
  return (
    <div className="grid gap-3">
      <p className="text-soft">{t('signInLine')}</p>
      <Link href={signInPath(back)} className="button button-main">
        {t('signIn')}
      </Link>
      <Link href={`/teach/sign-up?next=${encodeURIComponent(back)}`} className="button">
        {t('signUp')}
      </Link>
    </div>
  )
}

async function LinkOver() {
  const t = await getTranslations('classes.join')
  return (
    <DoorCard title={t('over')} lead={t('overLine')}>
      <Link href="/teach/classes" className="button w-full">
        {t('toClasses')}
      </Link>
    </DoorCard>
  )
}
