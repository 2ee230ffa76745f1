import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ClientWords } from '#app/_words/client-words.tsx'
import { PrintReport } from './print-report.tsx'
import type { ClassWork } from './record-types.ts'
import { ReportTable } from './report-table.tsx'
import { meanOf, studentSums } from './student-sums.ts'

interface ReportScreenProps {
  readonly work: ClassWork
  /** When it is made, epoch milliseconds. */
  readonly at: number
}

/** A class in a few numbers and a line for each student, on paper too. */
export async function ReportScreen({ work, at }: ReportScreenProps) {
  const t = await getTranslations('records.report')
  const { line, students } = work
  return (
    <article className="mx-auto w-full max-w-[1100px] px-4 py-6 sm:px-7 sm:py-8 print:max-w-none print:p-0 print:text-[9.5pt] print:leading-snug">
      <Link
        href={`/teach/classes/${line.id}/records`}
        className="link inline-flex min-h-11 items-center text-[15px] text-soft print:hidden"
      >
        {t('back')}
      </Link>
      <h1 className="text-[1.75rem] leading-tight font-semibold wrap-anywhere sm:text-4xl print:text-[18pt]">
        {t('of', { name: line.name })}
      </h1>
      <p className="mt-1 text-[15px] text-soft print:text-[9pt]">
        {t('made', { date: new Date(at).toISOString().slice(0, 16).replace('T', ' ') })}
      </p>
      <div className="mt-3 mb-6 print:hidden">
        <ClientWords of={['records']}>
          <PrintReport />
        </ClientWords>
      </div>
      <Facts work={work} />
      <h2 className="mt-8 mb-2 text-xl font-semibold print:mt-4 print:text-[12pt]">{t('rows')}</h2>
      {students.length === 0 ? <p>{t('none')}</p> : <ReportTable work={work} />}
    </article>
  )
}

async function Facts({ work }: { readonly work: ClassWork }) {
  const t = await getTranslations('records')
  const sums = studentSums(work)
  const answers = work.answers.filter(({ session }) => session !== null)
  const [right, clean] = [answers.filter(({ isRight }) => isRight), work.closes.filter((one) => one.clean)]
  const done = sums.reduce((all, one) => all + one.done, 0)
  const of = sums.reduce((all, one) => all + one.of, 0)
  const percent = meanOf(sums.flatMap((one) => one.percent ?? []))
  const outOf = (part: number, whole: number): string =>
    t('values.outOf', { part: String(part), whole: String(whole) })
  const facts = [
    [t('heads.students'), String(work.students.filter(({ name }) => name !== null).length)],
    [t('heads.assignments'), String(work.assignments.length)],
    [t('heads.done'), outOf(done, of)],
    [t('heads.mean'), percent === null ? t('values.nobody') : `${percent}%`],
    [t('heads.lessons'), String(work.lessons)],
    [t('heads.rightAnswers'), outOf(right.length, answers.length)],
    [t('heads.clean'), outOf(clean.length, work.closes.length)],
  ] as const
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-2 text-xl font-semibold print:text-[12pt]">
        {t('report.facts')}
      </h2>
      <dl className="card grid grid-cols-2 gap-x-6 gap-y-3 p-4 sm:grid-cols-4 print:grid-cols-7 print:gap-x-3 print:p-2">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-[15px] text-soft print:text-[8.5pt]">{name}</dt>
            <dd className="text-lg font-semibold tabular-nums print:text-[11pt]">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
