import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { DoorCard } from '#app/_account/door-card.tsx'
import { CardForm } from '#app/_cards/card-form.tsx'
import { nextPath } from '#app/_cards/next-path.ts'
import { SignedInCard } from '#app/_cards/signed-in-card.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'
import { readSignedInByCard } from '#server/web.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cardsheet'))('enter.title'), robots: { index: false } }
}

interface CardPageProps {
  readonly searchParams: Promise<{ next?: string | string[] }>
}

/** Where a student signs in by card, and out again. */
export default async function CardPage({ searchParams }: CardPageProps) {
  const t = await getTranslations('cardsheet')
  const next = nextPath((await searchParams).next)
  // Where the database does not answer, the form says so.
  const seat = await readSignedInByCard((await headers()).get('cookie')).catch(() => null)
  return (
    <DoorCard
      title={t(seat === null ? 'enter.title' : 'in.title')}
      lead={t(seat === null ? 'enter.lead' : 'in.lead')}
      after={<p className="text-[15px] text-soft">{t('enter.lost')}</p>}
    >
      <ClientWords of={['cardsheet']}>
        {seat === null ? <CardForm next={next} /> : <SignedInCard name={seat.name} next={next} />}
      </ClientWords>
    </DoorCard>
  )
}
