import { getTranslations } from 'next-intl/server'

/** A question as GIFT, as short as one can be. */
const EXAMPLE = {
  en: `::who-waits::Which end goes through TIME-WAIT? {
=The end that closes first
~The end that closes last
####Closing first is what counts.
}`,
  zh: `::who-waits::哪一端会经历 TIME-WAIT？ {
=先关闭的一端
~后关闭的一端
####取决于谁先关闭。
}`,
} as const

/** No page of ours: it is answered with a file. */
const SCHEMA = '/question-set.schema.json'

/** The two forms in a few lines, for who has never written one. */
export async function HowToWrite({ language }: { readonly language: keyof typeof EXAMPLE }) {
  const t = await getTranslations('sets')
  return (
    <section aria-labelledby="how-to-write" className="mt-12">
      <h2 id="how-to-write" className="text-xl font-semibold">
        {t('writing')}
      </h2>
      <div className="mt-3 grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <div className="lg:order-2">
          <p className="text-soft">{t('writingJson')}</p>
          <a href={SCHEMA} className="link inline-flex min-h-11 items-center">
            {t('schema')}
          </a>
        </div>
        <div className="min-w-0">
          <p className="text-soft">{t('writingGift')}</p>
          <pre className="mt-2 rounded-control border border-rule bg-sunk p-3 font-mono text-[13px] leading-relaxed whitespace-pre-wrap">
            {EXAMPLE[language]}
          </pre>
        </div>
      </div>
    </section>
  )
}
