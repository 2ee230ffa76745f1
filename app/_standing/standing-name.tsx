import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { StandingRow } from './standing-choice.ts'

/** As whoever looks may know them: each leads to the student's page where there is one for them. */
export async function StandingName({ row, group }: { readonly row: StandingRow; readonly group: string }) {
  const t = await getTranslations('standing')
  const { number, student, isGuest, isOwn, hidden } = row
  const name = row.name ?? t(isGuest ? 'guestNumbered' : 'numbered', { number })
  const marks = [
    isGuest && row.name !== null && t('guest'),
    isOwn && t('you'),
    hidden && student && t('hidden'),
  ]
  return (
    <>
      {student === null ? (
        <span className="wrap-anywhere">{name}</span>
      ) : (
        <Link
          href={`/teach/classes/${group}/students/${student}`}
          prefetch={false}
          className="link inline-flex min-h-11 items-center wrap-anywhere"
        >
          {name}
        </Link>
      )}
      {marks.flatMap((mark) =>
        typeof mark === 'string' && mark !== ''
          ? [
              <span key={mark} className="ml-2 text-[13px] font-normal text-soft">
                {mark}
              </span>,
            ]
          : [],
      )}
    </>
  )
}
