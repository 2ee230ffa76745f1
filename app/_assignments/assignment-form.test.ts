import { describe, expect, it } from 'vitest'
import { assignmentDraft } from '#core/homework/assignment.ts'
import {
  type AssignmentForm,
  type FormTimes,
  USUAL_RULES,
  readForm,
  timesOf,
  usualTimes,
} from './assignment-form.ts'

const NOW = Date.UTC(2026, 9, 5, 8, 30)
const FORM: AssignmentForm = {
  title: ' Closing at home ',
  activities: [{ kind: 'reading', title: '', chapter: 'four-waves' }],
  times: usualTimes(NOW, 'Asia/Shanghai'),
  rules: USUAL_RULES,
}

function faultOf(change: Partial<AssignmentForm>, times: Partial<FormTimes> = {}): string | null {
  const read = readForm({ ...FORM, ...change, times: { ...FORM.times, ...times } })
  return read.ok ? null : read.fault
}

describe('an assignment as usual', () => {
  it('opens now and is due in a week at 23:59, three attempts, the best one counts, told at once', () => {
    expect(FORM.times).toMatchObject({ opens: '2026-10-05T16:30', due: '2026-10-12T23:59' })
    expect(USUAL_RULES).toMatchObject({ attempts: 3, counts: 'best', feedback: 'at-once' })
  })

  it('is one that the server takes', () => {
    const read = readForm(FORM)
    expect(read.ok && assignmentDraft.parse(read.draft)).toMatchObject({
      title: 'Closing at home',
      opensAt: NOW,
      dueAt: Date.UTC(2026, 9, 12, 15, 59),
      lateUntil: null,
    })
  })

  it('is what it was when it is opened again', () => {
    const read = readForm({ ...FORM, rules: { ...USUAL_RULES, late: 'until' } })
    expect(read.ok && timesOf(read.draft)).toEqual(FORM.times)
  })
})

describe('a form that is none yet', () => {
  it('says what is to be mended first', () => {
    expect(faultOf({ title: ' ' })).toBe('no-title')
    expect(faultOf({ activities: [] })).toBe('no-activities')
    expect(faultOf({}, { opens: '' })).toBe('no-opens')
    expect(faultOf({}, { due: '' })).toBe('no-due')
    expect(faultOf({}, { due: FORM.times.opens })).toBe('due-before-opens')
  })

  it('asks for the end of late work only where there is one', () => {
    const rules = { ...USUAL_RULES, late: 'until' } as const
    expect(faultOf({}, { until: '' })).toBeNull()
    expect(faultOf({ rules }, { until: '' })).toBe('no-until')
    expect(faultOf({ rules }, { until: FORM.times.due })).toBe('until-before-due')
  })
})
