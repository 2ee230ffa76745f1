import { getTranslations } from 'next-intl/server'
import type { AuditLine, ShownRecords } from './record-types.ts'

/** A line of the audit log, as it is shown. */
export interface AuditRow {
  readonly id: string
  /** 2026-11-27 08:15, in UTC: the server does not know the teacher's time zone. */
  readonly when: string
  readonly who: string
  readonly what: string
}

const FILES = ['workbook', 'results', 'everything', 'roster'] as const

/** Students are told by name as long as they are on the roster; the log itself holds ids. */
export async function auditRows(
  lines: readonly AuditLine[],
  students: ShownRecords['students'],
): Promise<readonly AuditRow[]> {
  const t = await getTranslations('records')
  const names = new Map(students.map(({ student, name }) => [student, name]))

  function what({ action, detail }: AuditLine): string {
    const student = names.get(String(detail['student'])) ?? t('audit.someone')
    switch (action) {
      case 'student-deleted':
      case 'class-deleted':
        return t(`audit.actions.${action}`)
      case 'student-exported':
      case 'card-revoked':
        return t(`audit.actions.${action}`, { student })
      case 'exported': {
        const file = FILES.find((one) => one === detail['what'])
        return t('audit.actions.exported', { what: file === undefined ? '—' : t(`files.${file}`) })
      }
      case 'overridden':
        return typeof detail['percent'] === 'number'
          ? t('audit.actions.overridden', { student, percent: String(detail['percent']) })
          : t('audit.actions.override-ended', { student })
      case 'card-made': {
        const made = detail['students']
        return t('audit.actions.card-made', { count: Array.isArray(made) ? made.length : 1 })
      }
      case 'assignment-deleted':
        return t('audit.actions.assignment-deleted', { count: Number(detail['attempts'] ?? 0) })
      default:
        return t('audit.actions.other', { action })
    }
  }

  return lines.map((line) => {
    const when = new Date(line.at).toISOString().slice(0, 16).replace('T', ' ')
    return { id: line.id, when, who: line.by ?? t('audit.gone'), what: what(line) }
  })
}
