import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { useId } from 'react'
import { ClientWords } from '#app/_words/client-words.tsx'
import { CodeField } from './code-field.tsx'
import { HomeworkCard } from './homework-card.tsx'
import type { HomeworkLine, Student } from './homework-types.ts'
import { SignInFirst } from './sign-in-first.tsx'

interface HomeworkHomeProps {
  /** Null: nobody is signed in by card. */
  readonly student: Student | null
  /** What is due first, then what is not open yet, then what is closed. */
  readonly lines: readonly HomeworkLine[]
}

/** What is due, what is done and what is left. */
export async function HomeworkHome({ student, lines }: HomeworkHomeProps) {
  const t = await getTranslations('homework')
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 py-7 sm:px-7 sm:py-10">
      <h1 className="text-[2rem] leading-tight font-semibold sm:text-4xl">{t('title')}</h1>
      {student === null ? (
        <p className="mt-2 mb-6 max-w-[40rem] text-lg text-soft">{t('lead')}</p>
      ) : (
        <p className="mt-1 mb-6 flex flex-wrap items-center gap-x-3 text-soft">
          <span className="wrap-anywhere">
            {t('as', { name: student.name, className: student.className })}
          </span>
          <Link href="/card" className="link inline-flex min-h-11 items-center">
            {t('notYou')}
          </Link>
        </p>
      )}
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,19rem)]">
        {student === null ? (
          <SignInFirst next="/homework" />
        ) : (
          <Lists lines={lines} isArchived={student.isArchived} />
        )}
        <section aria-labelledby="by-code" className="card p-4 sm:p-5">
          <h2 id="by-code" className="mb-2 font-semibold">
            {t('code.title')}
          </h2>
          <ClientWords of={['homework']}>
            <CodeField />
          </ClientWords>
        </section>
      </div>
    </div>
  )
}

async function Lists({
  lines,
  isArchived,
}: {
  readonly lines: readonly HomeworkLine[]
  readonly isArchived: boolean
}) {
  const t = await getTranslations('homework')
  return (
    <div className="grid gap-8">
      {isArchived && <p className="text-soft">{t('archived')}</p>}
      {lines.length === 0 && <p className="text-soft">{t('none')}</p>}
      {lines.length > 0 && !lines.some((one) => partOf(one) === 'left') && (
        <p className="text-lg font-semibold">{t('allDone')}</p>
      )}
      {PARTS.map((part) => (
        <Part key={part} title={t(`parts.${part}`)} lines={lines.filter((one) => partOf(one) === part)} />
      ))}
    </div>
  )
}

const PARTS = ['left', 'done', 'before', 'over'] as const

function partOf({ phase, done, activities }: HomeworkLine): (typeof PARTS)[number] {
  if (phase === 'before') return 'before'
  if (done >= activities) return 'done'
  return phase === 'closed' ? 'over' : 'left'
}

interface PartProps {
  readonly title: string
  readonly lines: readonly HomeworkLine[]
}

function Part({ title, lines }: PartProps) {
  const id = useId()
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-xl font-semibold">
        {title}
      </h2>
      <ul className="grid gap-3">
        {lines.map((line) => (
          <li key={line.code}>
            <HomeworkCard line={line} />
          </li>
        ))}
      </ul>
    </section>
  )
}
