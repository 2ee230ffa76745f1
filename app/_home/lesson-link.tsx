import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { lessonAddress } from '#app/_words/address-language.ts'

/** For whoever would know first and play then. */
export async function LessonLink() {
  const t = await getTranslations('learn')
  return (
    <Link
      href={lessonAddress(await getLocale())}
      className="group mt-3 -ml-2 inline-flex min-h-11 max-w-full flex-wrap items-baseline gap-x-2.5 rounded-control px-2 py-2"
    >
      <span className="link font-medium">
        {t('home')} <span aria-hidden>→</span>
      </span>
      <span className="text-[15px] text-soft max-sm:hidden">{t('homeLine')}</span>
    </Link>
  )
}
