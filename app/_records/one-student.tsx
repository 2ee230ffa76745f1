'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { AskFirst } from '#app/_classes/ask-first.tsx'
import { FailedLine } from '#app/_classes/failed-line.tsx'
import { deleteStudent } from './record-actions.ts'
import { useRecordDeed } from './use-record-deed.ts'

interface OneStudentProps {
  readonly group: string
  readonly students: readonly { readonly student: string; readonly name: string }[]
  readonly chosen: string | null
  /** Of an archived class. */
  readonly isFixed: boolean
}

/** All that is stored about one student, to be handed over or deleted. */
export function OneStudent({ group, students, chosen, isFixed }: OneStudentProps) {
  const t = useTranslations('records.one')
  const router = useRouter()
  const { busy, failed, run } = useRecordDeed()
  const [wanted, setWanted] = useState(chosen ?? '')
  const [told, setTold] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const found = students.find(({ student }) => student === wanted)

  async function remove(name: string): Promise<void> {
    if (!(await run(() => deleteStudent(group, wanted)))) return
    setWanted('')
    setTold(t('deleted', { name }))
    // The button that had the focus is gone.
    heading.current?.focus()
    router.refresh()
  }

  return (
    <section aria-labelledby="one-student">
      <h2 ref={heading} id="one-student" tabIndex={-1} className="text-xl font-semibold outline-none">
        {t('title')}
      </h2>
      <p className="mt-1 mb-3 text-[15px] text-soft">{t('lead')}</p>
      {students.length === 0 && <p>{t('none')}</p>}
      {students.length > 0 && (
        <label className="grid gap-1">
          <span className="text-[15px] font-medium">{t('who')}</span>
          <select
            value={found === undefined ? '' : wanted}
            onChange={({ target }) => setWanted(target.value)}
            className="field w-full min-w-0 text-[16px]"
          >
            <option value="">{t('choose')}</option>
            {students.map(({ student, name }) => (
              <option key={student} value={student}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {found !== undefined && (
        <div key={wanted} className="mt-3 flex flex-wrap items-center gap-2">
          <a
            href={`/teach/classes/${group}/records/students/${wanted}`}
            download
            aria-label={t('allOf', { name: found.name })}
            className="button"
          >
            {t('all')}
          </a>
          {!isFixed && (
            <AskFirst
              label={t('deleteOf', { name: found.name })}
              question={t('ask', { name: found.name })}
              busy={busy}
              onDo={() => void remove(found.name)}
            >
              {t('delete')}
            </AskFirst>
          )}
        </div>
      )}
      {found !== undefined && isFixed && <p className="mt-2 text-[15px] text-soft">{t('archived')}</p>}
      <FailedLine>{failed}</FailedLine>
      <output className="mt-1 block min-h-6 text-[15px] text-soft wrap-anywhere">{told}</output>
    </section>
  )
}
