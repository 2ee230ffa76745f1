import type { AssignmentDraft, HomeworkActivity } from '#core/homework/assignment.ts'
import { endOfDayIn, instantOf, localOf } from './local-time.ts'

/** Times as they are typed, all of them in `zone`. */
export interface FormTimes {
  readonly zone: string
  readonly opens: string
  readonly due: string
  /** Only where late work is taken until then. */
  readonly until: string
}

/** All that is decided beside what is done and when. */
export type FormRules = Omit<
  AssignmentDraft,
  'title' | 'activities' | 'opensAt' | 'dueAt' | 'timeZone' | 'lateUntil'
>

export interface AssignmentForm {
  readonly title: string
  readonly activities: readonly HomeworkActivity[]
  readonly times: FormTimes
  readonly rules: FormRules
}

/** Where a form is no assignment yet; the first one of them is told. */
const FORM_FAULTS = [
  'no-title',
  'no-activities',
  'no-opens',
  'no-due',
  'due-before-opens',
  'no-until',
  'until-before-due',
] as const
export type FormFault = (typeof FORM_FAULTS)[number]

export const USUAL_RULES: FormRules = {
  late: 'flagged',
  attempts: 3,
  counts: 'best',
  feedback: 'at-once',
  shuffle: true,
  seeds: 'own',
  classmates: true,
  board: 'anonymous',
}

const DAYS_TO_DO_IT = 7
const DAYS_LATE = 3
const DAY = 86_400_000

/** From now on for a week. @param now epoch milliseconds */
export function usualTimes(now: number, zone: string): FormTimes {
  return {
    zone,
    opens: localOf(now, zone),
    due: endOfDayIn(DAYS_TO_DO_IT, now, zone),
    until: endOfDayIn(DAYS_TO_DO_IT + DAYS_LATE, now, zone),
  }
}

type Times = Pick<AssignmentDraft, 'opensAt' | 'dueAt' | 'timeZone' | 'lateUntil'>

/** As it is kept. */
export function timesOf({ opensAt, dueAt, timeZone, lateUntil }: Times): FormTimes {
  return {
    zone: timeZone,
    opens: localOf(opensAt, timeZone),
    due: localOf(dueAt, timeZone),
    until: localOf(lateUntil ?? dueAt + DAYS_LATE * DAY, timeZone),
  }
}

type Read =
  | { readonly ok: true; readonly draft: AssignmentDraft }
  | { readonly ok: false; readonly fault: FormFault }

/** What the server is sent, or what is still to be mended. */
export function readForm({ title, activities, times, rules }: AssignmentForm): Read {
  if (title.trim() === '') return faulty('no-title')
  if (activities.length === 0) return faulty('no-activities')
  const [opensAt, dueAt, until] = [times.opens, times.due, times.until].map((one) =>
    instantOf(one, times.zone),
  )
  if (opensAt == null) return faulty('no-opens')
  if (dueAt == null) return faulty('no-due')
  if (dueAt <= opensAt) return faulty('due-before-opens')
  const isUntil = rules.late === 'until'
  if (isUntil && until == null) return faulty('no-until')
  if (isUntil && (until ?? 0) <= dueAt) return faulty('until-before-due')
  const lateUntil = isUntil ? (until ?? null) : null
  const said = { title: title.trim(), activities: [...activities] }
  return { ok: true, draft: { ...rules, ...said, opensAt, dueAt, timeZone: times.zone, lateUntil } }
}

function faulty(fault: FormFault): Read {
  return { ok: false, fault }
}
