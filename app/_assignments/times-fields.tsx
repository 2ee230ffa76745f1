'use client'

import { useTranslations } from 'next-intl'
import type { LatePolicy } from '#core/homework/assignment.ts'
import type { FormFault, FormTimes } from './assignment-form.ts'
import { useTimeZones } from './time-zones.ts'

interface TimesFieldsProps {
  readonly times: FormTimes
  readonly late: LatePolicy
  readonly fault: FormFault | null
  readonly onTimes: (times: FormTimes) => void
}

/** From when until when, by the clocks of one time zone. */
export function TimesFields({ times, late, fault, onTimes }: TimesFieldsProps) {
  const t = useTranslations('assignments.times')
  const put = (part: Partial<FormTimes>) => onTimes({ ...times, ...part })
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TimeField
        label={t('opens')}
        value={times.opens}
        wrong={fault === 'no-opens'}
        onValue={(opens) => put({ opens })}
      />
      <TimeField
        label={t('due')}
        value={times.due}
        wrong={fault === 'no-due' || fault === 'due-before-opens'}
        onValue={(due) => put({ due })}
      />
      {late === 'until' && (
        <TimeField
          label={t('until')}
          value={times.until}
          wrong={fault === 'no-until' || fault === 'until-before-due'}
          onValue={(until) => put({ until })}
        />
      )}
      <ZoneField zone={times.zone} onZone={(zone) => put({ zone })} />
    </div>
  )
}

interface TimeFieldProps {
  readonly label: string
  readonly value: string
  readonly wrong: boolean
  readonly onValue: (value: string) => void
}

function TimeField({ label, value, wrong, onValue }: TimeFieldProps) {
  return (
    <label className="grid gap-1 text-[13px] text-soft">
      {label}
      <input
        type="datetime-local"
        value={value}
        aria-invalid={wrong}
        aria-describedby={wrong ? FAULT_ID : undefined}
        onChange={({ target }) => onValue(target.value)}
        className="field min-w-0 text-[16px] text-ink aria-invalid:border-wrong"
      />
    </label>
  )
}

/** Of the sentence that says what is to be mended. */
export const FAULT_ID = 'assignment-fault'

function ZoneField({ zone, onZone }: { readonly zone: string; readonly onZone: (zone: string) => void }) {
  const t = useTranslations('assignments.times')
  const zones = useTimeZones()
  return (
    <div>
      <label className="grid gap-1 text-[13px] text-soft">
        {t('zone')}
        <select
          value={zone}
          onChange={({ target }) => onZone(target.value)}
          className="field text-[16px] text-ink"
        >
          {!zones.includes(zone) && <option value={zone}>{nameOf(zone)}</option>}
          {zones.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
      <p className="mt-1.5 text-[14px] leading-snug text-soft">{t('zoneLine')}</p>
    </div>
  )
}

function nameOf(zone: string): string {
  return zone.replaceAll('_', ' ')
}
