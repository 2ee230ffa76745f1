import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { PlainScreen } from '#app/_match/plain-screen.tsx'

export default async function NotFound() {
  const t = await getTranslations()
  return (
    <PlainScreen title={t('errors.notFound.title')} line={t('errors.notFound.line')}>
      <Link href="/" className="button button-main">
        {t('closed.home')}
      </Link>
    </PlainScreen>
  )
}
