import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { TeachStart } from '#app/_account/teach-start.tsx'
import { listedLessons } from '#app/_classes/listed-lesson.ts'
import { StartBoard } from '#app/_classes/start-board.tsx'
import { listedPlans } from '#app/_plans/listed-plan.ts'
import { ownClasses, ownPlans, readOwnLessons } from '#server/web.ts'

/** A start page is no list: the rest is one click away. */
const PLANS_SHOWN = 3
const CLASSES_SHOWN = 6
const PAST_SHOWN = 5

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.nav')
  return { title: t('label') }
}

/** Where a teacher begins: what runs and what was is put between the greeting and the places. */
export default async function TeachPage() {
  const teacher = await requireTeacher('/teach')
  const cookies = (await headers()).get('cookie')
  const [lessons, plans, all] = await Promise.all([
    readOwnLessons(cookies),
    ownPlans(cookies).then((own) => own?.list() ?? []),
    ownClasses(cookies).then((own) => own?.list() ?? []),
  ])
  const running = lessons.filter(({ phase }) => phase !== 'ended')
  const past = lessons.filter(({ phase }) => phase === 'ended').slice(0, PAST_SHOWN)
  const nameOf = (group: string) => all.find(({ id }) => id === group)?.name ?? null
  return (
    <TeachStart name={teacher.name}>
      <StartBoard
        lessons={await listedLessons(running, nameOf)}
        past={await listedLessons(past, nameOf)}
        plans={await listedPlans(plans.slice(0, PLANS_SHOWN))}
        classes={all.filter(({ isArchived }) => !isArchived).slice(0, CLASSES_SHOWN)}
      />
    </TeachStart>
  )
}
