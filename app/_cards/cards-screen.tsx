import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ClientWords } from '#app/_words/client-words.tsx'
import type { ownCards } from '#server/web.ts'
import { CardDesk } from './card-desk.tsx'

type OwnCards = NonNullable<Awaited<ReturnType<typeof ownCards>>>
type ShownCards = NonNullable<Awaited<ReturnType<OwnCards['list']>>>

interface CardsScreenProps {
  readonly group: { readonly id: string; readonly name: string; readonly isArchived: boolean }
  readonly cards: ShownCards
  readonly origin: string
}

/** The login cards of a class. */
export async function CardsScreen({ group, cards, origin }: CardsScreenProps) {
  const t = await getTranslations('cardsheet')
  const { relativeTime } = await getFormatter()
  const now = Date.now()
  const students = cards.map(({ student, name, card }) => ({
    student,
    name,
    card: card && { id: card.id, made: relativeTime(Math.min(card.madeAt, now), now) },
  }))
  return (
    <div className="mx-auto w-full max-w-[1100px] px-4 py-6 sm:px-7 sm:py-8 print:m-0 print:max-w-none print:p-0">
      <div className="print:hidden">
        <Link
          href={`/teach/classes/${group.id}`}
          className="link inline-flex min-h-11 items-center text-[15px] text-soft wrap-anywhere"
        >
          {t('back', { name: group.name })}
        </Link>
        <h1 className="text-[1.75rem] leading-tight font-semibold sm:text-4xl">{t('title')}</h1>
        <p className="mt-2 mb-6 max-w-[46rem] text-soft">{t('lead')}</p>
        {group.isArchived && <p className="mb-6 max-w-[46rem]">{t('isArchived')}</p>}
        {students.length === 0 && <p>{t('noStudents')}</p>}
      </div>
      {students.length > 0 && (
        <ClientWords of={['cardsheet', 'classes']}>
          <CardDesk
            group={group.id}
            className={group.name}
            origin={origin}
            students={students}
            isFixed={group.isArchived}
          />
        </ClientWords>
      )}
    </div>
  )
}
