import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { CardsScreen } from '#app/_cards/cards-screen.tsx'
import { ownCards, ownClasses, shareOrigins } from '#server/web.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cardsheet'))('title') }
}

interface CardsPageProps {
  readonly params: Promise<{ class: string }>
}

/** To whoever is none of its teachers it is as if there were none. */
export default async function CardsPage({ params }: CardsPageProps) {
  const { class: id } = await params
  await requireTeacher(`/teach/classes/${id}/cards`)
  const asked = await headers()
  const cookies = asked.get('cookie')
  const [group, cards] = await Promise.all([
    ownClasses(cookies).then((classes) => classes?.read(id)),
    ownCards(cookies).then((own) => own?.list(id)),
  ])
  if (!group || !cards) notFound()
  const host = asked.get('host') ?? ''
  const [origin = `http://${host}`] = shareOrigins(host)
  return <CardsScreen group={group} cards={cards} origin={origin} />
}
