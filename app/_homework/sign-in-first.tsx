import { getTranslations } from 'next-intl/server'
import Link from 'next/link'

/** No student's card leads to this browser: with it all that was done is there again, on whatever device. */
export async function SignInFirst({ next }: { readonly next: string }) {
  const t = await getTranslations('homework.signIn')
  return (
    <section className="card p-5 sm:p-6">
      <h2 className="text-xl font-semibold">{t('title')}</h2>
      <p className="mt-2 max-w-[36rem] text-soft">{t('line')}</p>
      <Link href={`/card?next=${encodeURIComponent(next)}`} className="button button-main mt-4">
        {t('go')}
      </Link>
      <p className="mt-3 text-[15px] text-soft">{t('noCard')}</p>
    </section>
  )
}
