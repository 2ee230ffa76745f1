'use client'

import { useTranslations } from 'next-intl'
import { ROLES } from '#core/by-role.ts'
import type { ReplayEnd, ReplayStep } from '#core/match/replay-steps.ts'
import type { TimelineItem } from '#core/match/view.ts'
import { useStepWords } from './step-story.tsx'

interface StepsTableProps {
  readonly steps: readonly ReplayStep[]
  readonly lines: readonly TimelineItem[]
  readonly at: number
  readonly onStep: (step: number) => void
}

/** The replay once more as a table: every step with both ends as it left them. */
export function StepsTable({ steps, lines, at, onStep }: StepsTableProps) {
  const t = useTranslations()
  const say = useStepWords(lines)
  return (
    <div className="mt-8">
      <h2 className="text-lg font-semibold">{t('replay.table')}</h2>
      <section
        aria-label={t('replay.table')}
        // A region that scrolls has to be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="card mt-2 overflow-x-auto print:overflow-visible"
      >
        <table className="w-full min-w-[44rem] text-left text-[15px] print:min-w-0">
          <caption className="sr-only">{t('replay.table')}</caption>
          <thead className="text-[13px] text-soft">
            <tr className="border-b border-rule">
              <Head>{t('replay.stepColumn')}</Head>
              <Head>{t('stage.table.time')}</Head>
              <Head wide>{t('stage.table.what')}</Head>
              {ROLES.map((role) => (
                <Head key={role}>{t(`roles.${role}`)}</Head>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => (
              <tr
                key={`${step.from} ${step.shown}`}
                aria-current={index === at ? 'step' : undefined}
                className={`border-b border-rule align-top last:border-0 break-inside-avoid ${index === at ? 'bg-sunk print:bg-transparent' : ''}`}
              >
                <td className="px-1 py-0.5">
                  <button
                    type="button"
                    onClick={() => onStep(index)}
                    aria-label={t('replay.step', { step: String(index + 1), steps: String(steps.length) })}
                    className="min-h-11 min-w-11 rounded-control font-mono hover:bg-sunk"
                  >
                    {index + 1}
                  </button>
                </td>
                <td className="px-3 py-2.5 font-mono text-[13px] whitespace-nowrap text-soft">
                  {t('stage.seconds', { s: String(step.at / 1000) })}
                </td>
                <td className="px-3 py-2.5">
                  {step.role !== null && <span className="text-soft">{t(`roles.${step.role}`)} · </span>}
                  {say(step)}
                </td>
                {ROLES.map((role) => (
                  <EndCell key={role} end={step.ends[role]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Head({ children, wide = false }: { readonly children: string; readonly wide?: boolean }) {
  return (
    <th scope="col" className={`px-3 py-2 font-medium ${wide ? 'w-full' : ''}`}>
      {children}
    </th>
  )
}

function EndCell({ end }: { readonly end: ReplayEnd }) {
  return (
    <td className="px-3 py-2.5 font-mono text-[13px] whitespace-nowrap">
      <span className="font-semibold">{end.state}</span>
      <span className="block text-[12px] text-soft">
        UNA={end.sndUna} NXT={end.sndNxt}
      </span>
      <span className="block text-[12px] text-soft">RCV={end.rcvNxt}</span>
    </td>
  )
}
