'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { FailedLine } from '#app/_classes/failed-line.tsx'
import { makeCards } from './card-actions.ts'
import { CardRow, type ListedCard } from './card-row.tsx'
import type { SheetCard } from './card-sheet.tsx'
import { MadeSheet } from './made-sheet.tsx'
import { useCardDeed } from './use-card-deed.ts'

interface CardDeskProps {
  readonly group: string
  readonly className: string
  readonly origin: string
  readonly students: readonly ListedCard[]
  /** Of an archived class. */
  readonly isFixed: boolean
}

/** Whose cards are to be made; those who have none are chosen at first. */
export function CardDesk({ group, className, origin, students, isFixed }: CardDeskProps) {
  const t = useTranslations('cardsheet')
  const { busy, failed, run } = useCardDeed()
  const [chosen, setChosen] = useState(() => idsOf(students.filter(({ card }) => card === null)))
  const [made, setMade] = useState<readonly SheetCard[]>([])
  const [told, setTold] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const here = students.filter(({ student }) => chosen.has(student))
  const again = here.filter(({ card }) => card !== null).length

  // The sheet stands above, and is what one wants to see now.
  useEffect(() => {
    if (made.length > 0) heading.current?.focus()
  }, [made])

  async function make(): Promise<void> {
    const done = await run(() => makeCards(group, [...idsOf(here)]))
    if (done === null) return
    setMade(done.cards)
    setChosen(new Set())
    setTold('')
  }

  function choose(student: string, isChosen: boolean): void {
    const next = new Set(chosen)
    if (isChosen) next.add(student)
    else next.delete(student)
    setChosen(next)
  }

  return (
    <>
      {made.length > 0 && <MadeSheet heading={heading} cards={made} className={className} origin={origin} />}
      <section aria-labelledby="card-students" className="max-w-[46rem] print:hidden">
        <h2 id="card-students" className="text-xl font-semibold">
          {t('students')}
        </h2>
        {!isFixed && (
          <div className="mt-2 flex flex-wrap gap-2">
            <button
              type="button"
              className="button"
              onClick={() => setChosen(idsOf(students.filter(({ card }) => card === null)))}
            >
              {t('chooseNew')}
            </button>
            <button type="button" className="button" onClick={() => setChosen(idsOf(students))}>
              {t('chooseAll')}
            </button>
            <button type="button" className="button" onClick={() => setChosen(new Set())}>
              {t('chooseNone')}
            </button>
          </div>
        )}
        <ul className="card mt-3 px-3 py-1 sm:px-4">
          {students.map((one) => (
            <CardRow
              key={one.student}
              {...one}
              group={group}
              chosen={chosen.has(one.student)}
              isFixed={isFixed}
              onChoose={(isChosen) => choose(one.student, isChosen)}
              onRevoked={() => {
                setMade((cards) => cards.filter(({ student }) => student !== one.student))
                setTold(t('revoked', { name: one.name }))
              }}
            />
          ))}
        </ul>
        <output className="mt-1 block min-h-6 text-[15px] text-soft wrap-anywhere">{told}</output>
        {!isFixed && (
          <>
            <p className="min-h-[2.8em] text-[15px] leading-snug">
              {again === 0 ? '' : t('again', { count: again })}
            </p>
            <button
              type="button"
              disabled={busy || here.length === 0}
              onClick={() => void make()}
              className="button button-main"
            >
              {busy ? t('making') : t('make', { count: here.length })}
            </button>
            <FailedLine>{failed}</FailedLine>
          </>
        )}
      </section>
    </>
  )
}

function idsOf(students: readonly ListedCard[]): ReadonlySet<string> {
  return new Set(students.map(({ student }) => student))
}
