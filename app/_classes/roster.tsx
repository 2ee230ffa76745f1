'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRef, useState } from 'react'
import { AddMany } from './add-many.tsx'
import { AddOne } from './add-one.tsx'
import { type ListedStudent, RosterRow } from './roster-row.tsx'

interface RosterProps {
  readonly group: string
  readonly students: readonly ListedStudent[]
  /** Of an archived class. */
  readonly isFixed: boolean
}

/** Who is in a class, by their real names. */
export function Roster({ group, students, isFixed }: RosterProps) {
  const t = useTranslations('classes')
  const heading = useRef<HTMLHeadingElement>(null)
  const [told, setTold] = useState('')

  /** The row that had the focus is gone. */
  function tellRemoved(name: string): void {
    setTold(t('removed', { name }))
    heading.current?.focus()
  }

  return (
    <section aria-labelledby="roster">
      <h2 ref={heading} id="roster" tabIndex={-1} className="text-xl font-semibold outline-none">
        {t('roster', { count: students.length })}
      </h2>
      <p className="mt-1 text-[15px] text-soft">{t('rosterLine')}</p>
      <Link href={`/teach/classes/${group}/cards`} className="link mb-2 inline-flex min-h-11 items-center">
        {t('cards')}
      </Link>
      {!isFixed && (
        <>
          <AddOne group={group} onAdded={(name) => setTold(t('added', { name }))} />
          <AddMany
            group={group}
            there={students.map(({ name }) => name)}
            onAdded={(count) => setTold(t('addedMany', { count }))}
          />
        </>
      )}
      <output className="mt-1 block min-h-6 text-[15px] text-soft wrap-anywhere">{told}</output>
      {students.length === 0 ? (
        <p className="text-soft">{t('noStudents')}</p>
      ) : (
        <ol className="card px-2 py-1 sm:px-4">
          {students.map(({ student, name }, index) => (
            <RosterRow
              key={student}
              group={group}
              student={student}
              name={name}
              nth={index + 1}
              isFixed={isFixed}
              onRemoved={tellRemoved}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
