import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ClientWords } from '#app/_words/client-words.tsx'
import type { readSignUpOffer } from '#server/web.ts'
import { DoorCard } from './door-card.tsx'
import { signInPath } from './safe-path.ts'
import { SignUpForm } from './sign-up-form.tsx'

interface SignUpScreenProps {
  readonly next: string
  readonly offer: Awaited<ReturnType<typeof readSignUpOffer>>
}

export async function SignUpScreen({ next, offer }: SignUpScreenProps) {
  const t = await getTranslations('account.signUp')
  const signIn = (
    <p className="flex min-h-11 flex-wrap items-center gap-x-2">
      {t('have')}
      <Link href={signInPath(next)} className="link flex min-h-11 items-center">
        {t('signIn')}
      </Link>
    </p>
  )
  return (
    <DoorCard title={t('title')} lead={offer === 'first' ? t('first') : t('lead')} after={signIn}>
      {offer === 'closed' ? (
        <>
          <p className="font-semibold">{t('closed')}</p>
          <p className="mt-1 text-soft">{t('closedLine')}</p>
        </>
      ) : (
        <ClientWords of={['account']}>
          <SignUpForm next={next} asksCode={offer === 'code'} />
        </ClientWords>
      )}
    </DoorCard>
  )
}
