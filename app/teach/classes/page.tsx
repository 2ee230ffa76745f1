import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { ClassCards } from '#app/_classes/class-cards.tsx'
import { NewClass } from '#app/_classes/new-class.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'
import { ownClasses } from '#server/web.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes')
  return { title: t('title') }
}

export default async function ClassesPage() {
  await requireTeacher('/teach/classes')
  const classes = (await (await ownClasses((await headers()).get('cookie')))?.list()) ?? []
  const t = await getTranslations('classes')
  const [going, archived] = [false, true].map((is) => classes.filter(({ isArchived }) => isArchived === is))
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 py-8 sm:px-7 sm:py-10">
      <h1 className="text-[2rem] leading-tight font-semibold sm:text-4xl">{t('title')}</h1>
      <p className="mt-2 mb-6 max-w-[42rem] text-lg text-soft">{t('lead')}</p>
      <ClientWords of={['classes']}>
        <NewClass />
      </ClientWords>
      <div className="mt-8">
        {classes.length === 0 ? (
          <p className="max-w-[42rem] text-soft">{t('none')}</p>
        ) : (
          <ClassCards classes={going ?? []} />
        )}
      </div>
      {(archived?.length ?? 0) > 0 && (
        <section aria-labelledby="archived" className="mt-12">
          <h2 id="archived" className="mb-3 text-xl font-semibold">
            {t('archivedTitle')}
          </h2>
          <ClassCards classes={archived ?? []} />
        </section>
      )}
    </div>
  )
}
