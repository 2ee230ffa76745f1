import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ClientWords } from '#app/_words/client-words.tsx'
import { DoorCard } from './door-card.tsx'
import type { Fault } from './fault.ts'
import { HouseButtons } from './house-buttons.tsx'
import { SignInForm } from './sign-in-form.tsx'

interface SignInScreenProps {
  readonly next: string
  readonly houses: readonly ('google' | 'github')[]
  /** What another house, or our rules for it, had against the teacher. */
  readonly error?: string | string[] | undefined
}

export async function SignInScreen({ next, houses, error }: SignInScreenProps) {
  const t = await getTranslations('account.signIn')
  const query = next === '/teach' ? '' : `?next=${encodeURIComponent(next)}`
  return (
    <DoorCard
      title={t('title')}
      lead={t('lead')}
      after={
        <>
          <Link href="/teach/forgot" className="link flex min-h-11 items-center">
            {t('forgot')}
          </Link>
          <p className="flex min-h-11 flex-wrap items-center gap-x-2">
            {t('noAccount')}
            <Link href={`/teach/sign-up${query}`} className="link flex min-h-11 items-center">
              {t('signUp')}
            </Link>
          </p>
        </>
      }
    >
      <ClientWords of={['account']}>
        <SignInForm next={next} first={faultOfHouse(error)} />
        {houses.length === 0 ? null : (
          <>
            <p className="my-4 text-center text-soft">{t('or')}</p>
            <HouseButtons houses={houses} deed="sign-in/social" next={next} />
          </>
        )}
      </ClientWords>
    </DoorCard>
  )
}

function faultOfHouse(error: SignInScreenProps['error']): Fault | null {
  if (error === undefined) return null
  return { kind: error === 'SIGN_UP_CLOSED' || error === 'WRONG_SIGN_UP_CODE' ? 'closed' : 'house' }
}
