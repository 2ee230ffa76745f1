import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { PlainScreen } from '#app/_match/plain-screen.tsx'

/** The same for a match of others as for none at all. */
export default async function NoMatchForYou() {
  const t = await getTranslations()
  return (
    <PlainScreen title={t('replay.notYours')} line={t('replay.notYoursLine')}>
      <Link href="/" className="button button-main">
        {t('closed.home')}
      </Link>
    </PlainScreen>
  )
}
