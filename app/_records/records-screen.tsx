import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ClientWords } from '#app/_words/client-words.tsx'
import { AuditList } from './audit-list.tsx'
import { auditRows } from './audit-rows.ts'
import { DeleteClass } from './delete-class.tsx'
import { FileList } from './file-list.tsx'
import { OneStudent } from './one-student.tsx'
import type { ShownRecords } from './record-types.ts'

interface RecordsScreenProps {
  readonly shown: ShownRecords
  /** The student whose page led here; null: none. */
  readonly chosen: string | null
}

/** What a class has, to be taken out, looked at and deleted. */
export async function RecordsScreen({ shown, chosen }: RecordsScreenProps) {
  const t = await getTranslations('records')
  const { line, students, retentionDays } = shown
  const rows = await auditRows(shown.audit, students)
  return (
    <div className="mx-auto w-full max-w-[1100px] px-4 py-6 sm:px-7 sm:py-8">
      <Link
        href={`/teach/classes/${line.id}`}
        className="link inline-flex min-h-11 items-center text-[15px] text-soft wrap-anywhere"
      >
        {t('back', { name: line.name })}
      </Link>
      <h1 className="text-[1.75rem] leading-tight font-semibold sm:text-4xl">{t('title')}</h1>
      <p className="mt-2 mb-8 max-w-[46rem] text-soft">{t('lead')}</p>
      <ClientWords of={['records', 'classes']}>
        <div className="grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
          <FileList group={line.id} />
          <div className="grid gap-10">
            <OneStudent
              key={chosen}
              group={line.id}
              students={students}
              chosen={chosen}
              isFixed={line.isArchived}
            />
            <Kept days={retentionDays} />
          </div>
          <AuditList group={line.id} rows={rows} />
          <DeleteClass group={line.id} name={line.name} isOwner={line.isOwner} />
        </div>
      </ClientWords>
    </div>
  )
}

async function Kept({ days }: { readonly days: number }) {
  const t = await getTranslations('records.kept')
  return (
    <section aria-labelledby="kept">
      <h2 id="kept" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="mt-2">{t('names')}</p>
      <p className="mt-2">{days === 0 ? t('forever') : t('days', { days: String(days) })}</p>
      <p className="mt-2 text-[15px] text-soft">{t('server')}</p>
    </section>
  )
}
