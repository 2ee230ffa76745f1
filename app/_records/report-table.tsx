import { getTranslations } from 'next-intl/server'
import { readRecordWords } from './read-record-words.ts'
import type { ClassWork } from './record-types.ts'
import { type StudentSums, studentSums } from './student-sums.ts'
import { studentNames } from './who-is-who.ts'

const HEADS = ['done', 'mean', 'attempts', 'rightAnswers', 'clean', 'last'] as const

/** A line for each student; on a narrow screen it is scrolled sideways, with the names in sight. */
export async function ReportTable({ work }: { readonly work: ClassWork }) {
  const t = await getTranslations('records')
  const names = studentNames(work.students, (await readRecordWords()).t)
  return (
    <section
      aria-label={t('report.rows')}
      // A region that scrolls has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="card overflow-x-auto print:overflow-visible print:border-0"
    >
      <table className="w-full border-separate border-spacing-0 text-left text-[15px] tabular-nums print:text-[9pt]">
        <thead>
          <tr>
            <Head isName>{t('heads.student')}</Head>
            {HEADS.map((head) => (
              <Head key={head}>{t(`heads.${head}`)}</Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {studentSums(work).map((sums) => (
            <tr key={sums.student} className="break-inside-avoid">
              <th
                scope="row"
                className="sticky left-0 max-w-[10rem] min-w-[8rem] border-b border-rule bg-surface px-3 py-2 font-medium wrap-anywhere print:static print:max-w-none print:px-1 print:py-0.5"
              >
                {names.get(sums.student)}
              </th>
              <Cells sums={sums} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Head({ children, isName = false }: { readonly children: string; readonly isName?: boolean }) {
  const place = isName ? 'sticky left-0 bg-surface print:static' : 'text-right'
  return (
    <th
      scope="col"
      className={`border-b border-edge px-3 py-2 align-bottom font-medium text-soft print:px-1 print:py-0.5 ${place}`}
    >
      {children}
    </th>
  )
}

async function Cells({ sums }: { readonly sums: StudentSums }) {
  const t = await getTranslations('records.values')
  const outOf = (part: number, whole: number): string =>
    whole === 0 ? t('nobody') : t('outOf', { part: String(part), whole: String(whole) })
  const cells = [
    outOf(sums.done, sums.of),
    sums.percent === null ? t('nobody') : `${sums.percent}%`,
    sums.attempts === 0 ? t('nobody') : String(sums.attempts),
    outOf(sums.rightAnswers, sums.answers),
    outOf(sums.clean, sums.closes),
    sums.lastAt === null ? t('nobody') : new Date(sums.lastAt).toISOString().slice(0, 10),
  ]
  return cells.map((cell, index) => (
    <td
      key={HEADS[index]}
      className="border-b border-rule px-3 py-2 text-right whitespace-nowrap print:px-1 print:py-0.5"
    >
      {cell}
    </td>
  ))
}
