import { getTranslations } from 'next-intl/server'
import Form from 'next/form'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { ClientWords } from '#app/_words/client-words.tsx'
import { HideMe } from './hide-switch.tsx'
import type { StandingChoice, StandingSort, StandingView } from './standing-choice.ts'
import { StandingEmpty } from './standing-empty.tsx'
import { StandingFilters } from './standing-filters.tsx'
import { StandingTable } from './standing-table.tsx'

const PATH = '/homework/board'
/** Shown before the others are asked for. */
const SHOWN = 10
/** What students are told of each other; of themselves they are told all. */
const SHARED: readonly StandingSort[] = ['rank', 'name', 'points', 'accuracy', 'done']

interface StudentBoardProps {
  readonly view: StandingView
  readonly choice: StandingChoice
}

/** What a student sees: their own row, and of the others what their teacher allows. */
export async function StudentBoardScreen({ view, choice }: StudentBoardProps) {
  const t = await getTranslations('standing')
  const { class: group, rule, rows } = view
  const own = rows.find(({ isOwn }) => isOwn)
  const all = { caption: t('title'), group: group.id, choice, path: PATH, menu: null }
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 py-6 sm:px-7 sm:py-8">
      <Link href="/homework" className="link inline-flex min-h-11 items-center text-[15px] text-soft">
        {t('student.homework')}
      </Link>
      <h1 className="text-[1.75rem] leading-tight font-semibold sm:text-4xl">{t('title')}</h1>
      <p className="mt-2 max-w-[46rem] text-soft">
        {t('student.lead', { name: group.name })} {t(`student.${rule}`)}
      </p>
      <ClassChoice view={view} />
      {own !== undefined && <StandingTable {...all} rows={[own]} />}
      <ClientWords of={['standing']}>
        <StandingFilters choice={choice} view={{ ...view, isAnonymous: rule !== 'names' }} path={PATH} />
      </ClientWords>
      <ClientWords of={['standing']}>
        <StandingEmpty view={view} choice={choice} />
        {rule !== 'none' && rows.length > 0 && <Others {...all} rows={rows} />}
        {own !== undefined && <HideMe group={group.id} hidden={own.hidden} />}
      </ClientWords>
    </div>
  )
}

type OthersProps = Omit<ComponentProps<typeof StandingTable>, 'columns'>

/** Who stands first; where one stands oneself is told above. On a phone a whole class is long. */
async function Others({ rows, ...rest }: OthersProps) {
  const t = await getTranslations('standing')
  const [first, others] = [rows.slice(0, SHOWN), rows.slice(SHOWN)]
  return (
    <>
      <StandingTable {...rest} rows={first} columns={SHARED} />
      {others.length > 0 && (
        <details className="mt-3">
          <summary className="button">{t('student.more', { count: others.length })}</summary>
          <StandingTable {...rest} rows={others} columns={SHARED} />
        </details>
      )}
    </>
  )
}

/** Of somebody who is in several classes. */
async function ClassChoice({ view }: Pick<StudentBoardProps, 'view'>) {
  const t = await getTranslations('standing')
  if (view.classes.length < 2) return null
  return (
    <Form action={PATH} className="mt-4 flex flex-wrap items-end gap-3">
      <label className="grid grow gap-1 text-[13px] text-soft sm:max-w-80">
        {t('student.class')}
        <select name="class" defaultValue={view.class.id} className="field text-[15px]">
          {view.classes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button className="button">{t('show')}</button>
    </Form>
  )
}

/** Whoever is no student of a class yet is told how to become one. */
export async function NoClass() {
  const t = await getTranslations('standing.student')
  return (
    <div className="mx-auto w-full max-w-[42rem] px-4 py-10 sm:px-7">
      <h1 className="text-3xl font-semibold">{t('noClass')}</h1>
      <p className="mt-2 text-soft">{t('noClassLine')}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Link href="/card" className="button button-main">
          {t('card')}
        </Link>
        <Link href="/homework" className="button">
          {t('homework')}
        </Link>
      </div>
    </div>
  )
}
