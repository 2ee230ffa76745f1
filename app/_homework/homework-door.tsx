import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { PlainScreen } from '#app/_match/plain-screen.tsx'
import { SignInFirst } from './sign-in-first.tsx'

/** Nobody is known here yet: first the card, then this page. */
export async function NobodyYet({ next }: { readonly next: string }) {
  const t = await getTranslations('homework')
  return (
    <div className="mx-auto w-full max-w-[40rem] px-4 py-8 sm:px-7 sm:py-12">
      <h1 className="mb-5 text-[1.75rem] leading-tight font-semibold sm:text-4xl">{t('title')}</h1>
      <SignInFirst next={next} />
    </div>
  )
}

/** There is none of that code, or it is another class's: which of the two is nobody's business. */
export async function NoSuchHomework() {
  const t = await getTranslations('homework.missing')
  return (
    <PlainScreen title={t('title')} line={t('line')}>
      <Link href="/homework" className="button button-main">
        {t('toAll')}
      </Link>
      <Link href="/card" className="button">
        {t('card')}
      </Link>
    </PlainScreen>
  )
}
