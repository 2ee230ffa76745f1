import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ClientWords } from '#app/_words/client-words.tsx'
import { RowMenu } from './hide-switch.tsx'
import { RuleChoice } from './rule-choice.tsx'
import { type StandingRow, type StandingChoice, type StandingView, choicePath } from './standing-choice.ts'
import { StandingEmpty } from './standing-empty.tsx'
import { StandingFilters } from './standing-filters.tsx'
import { StandingTable } from './standing-table.tsx'

interface StandingScreenProps {
  readonly view: StandingView
  readonly choice: StandingChoice
}

/** The leaderboard of a class, for its teachers; without names for the projector. */
export async function StandingScreen({ view, choice }: StandingScreenProps) {
  const t = await getTranslations('standing')
  const { id, name, board, isArchived } = view.class
  const path = `/teach/classes/${id}/board`
  const { rows, all, hidden, isAnonymous } = view
  const title = t('titleOf', { name })
  return (
    <div
      className={`mx-auto w-full px-4 py-6 sm:px-7 sm:py-8 ${isAnonymous ? 'max-w-[1600px]' : 'max-w-[1240px]'}`}
    >
      <Link
        href={`/teach/classes/${id}`}
        className="link inline-flex min-h-11 items-center text-[15px] text-soft"
      >
        {t('back')}
      </Link>
      <h1
        className={`leading-tight font-semibold wrap-anywhere ${isAnonymous ? 'text-4xl' : 'text-[1.75rem] sm:text-4xl'}`}
      >
        {title}
      </h1>
      <p className="mt-2 max-w-[46rem] text-soft">{isAnonymous ? t('anonymousLine') : t('lead')}</p>
      <ClientWords of={['standing']}>
        <StandingFilters choice={choice} view={view} path={path} />
      </ClientWords>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-soft">
          {rows.length === all ? t('count', { count: all }) : t('found', { count: rows.length, all })}
          {isAnonymous && hidden > 0 && ` · ${t('leftOut', { count: hidden })}`}
        </p>
        <Link
          href={choicePath(path, choice, { anonymous: !isAnonymous, search: '' })}
          prefetch={false}
          className="button"
        >
          {isAnonymous ? t('named') : t('anonymous')}
        </Link>
      </div>
      <ClientWords of={['standing']}>
        <StandingEmpty view={view} choice={choice} />
        {rows.length > 0 && (
          <StandingTable
            rows={rows}
            caption={title}
            group={id}
            choice={choice}
            path={path}
            large={isAnonymous}
            menu={isAnonymous || isArchived ? null : (row) => menuOf(id, row)}
          />
        )}
        {!isAnonymous && !isArchived && <RuleChoice group={id} board={board} />}
      </ClientWords>
    </div>
  )
}

/** Guests are nobody of the class. */
function menuOf(group: string, { student, name, hidden }: StandingRow): ReactNode {
  return student && <RowMenu group={group} student={student} name={name ?? ''} hidden={hidden} />
}
