'use client'

import { useTranslations } from 'next-intl'
import type { Role } from '#core/by-role.ts'
import type { Figure } from '#core/quiz/question.ts'
import { formatSegment } from '#core/teardown/segment.ts'
import { segment } from '#core/teardown/shorthand.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'

type Endpoint = Extract<Figure, { kind: 'endpoint' }>

const PILL: Readonly<Record<Role, string>> = {
  client: 'rounded-full border-client/40 bg-client-wash text-client',
  server: 'rounded-[6px] border-server/40 bg-server-wash text-server',
}

/** One end: who it is, its state, its variables, and what has just happened to it. */
export function EndpointFigure({ figure }: { readonly figure: Endpoint }) {
  const t = useTranslations()
  const { role, state, sndUna, sndNxt, rcvNxt } = figure
  return (
    <figure
      aria-label={t('question.endpoint', { role: t(`roles.${role}`) })}
      className="card grid gap-3 p-3.5 sm:p-4"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="flex items-center gap-2 font-semibold">
          <RoleGlyph role={role} size="size-7" />
          {t(`roles.${role}`)}
        </span>
        <span className={`border px-3 py-0.5 font-mono text-[15px] font-semibold ${PILL[role]}`}>
          <span className="sr-only">{t('question.state')} </span>
          {state}
        </span>
      </div>
      <dl className="grid grid-cols-3 gap-1.5 font-mono sm:gap-2">
        <Variable name="SND.UNA" value={sndUna} />
        <Variable name="SND.NXT" value={sndNxt} />
        <Variable name="RCV.NXT" value={rcvNxt} />
      </dl>
      <Happening figure={figure} />
    </figure>
  )
}

function Variable({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div className="rounded-control min-w-0 bg-sunk px-2 py-1.5 sm:px-2.5">
      <dt className="text-[12px] text-soft">{name}</dt>
      <dd className="text-[13px] font-medium tabular-nums sm:text-[15px]">{value}</dd>
    </div>
  )
}

/** A segment that arrives, a call of the application, or a timer; each with its own sign. */
function Happening({ figure: { role, arrives, called, fired } }: { readonly figure: Endpoint }) {
  const t = useTranslations('question')
  if (arrives !== undefined) {
    return (
      <Line sign={role === 'client' ? '←' : '→'} says={t('arrives')}>
        {formatSegment(segment(arrives))}
      </Line>
    )
  }
  if (called !== undefined) return <Line sign="ƒ" says={t('called')}>{`${called}()`}</Line>
  if (fired !== undefined)
    return (
      <Line sign="⏱" says={t('fired')}>
        {fired}
      </Line>
    )
  return null
}

interface LineProps {
  readonly sign: string
  readonly says: string
  readonly children: string
}

function Line({ sign, says, children }: LineProps) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5 border-t border-rule pt-2.5">
      <span aria-hidden className="w-4 text-center font-mono text-soft">
        {sign}
      </span>
      <span className="text-[15px] text-soft">{says}</span>
      <span className="font-mono text-[15px] font-semibold">{children}</span>
    </p>
  )
}
