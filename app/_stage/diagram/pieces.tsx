'use client'

import { useTranslations } from 'next-intl'
import type { Role } from '#core/by-role.ts'
import type { TimelineItem } from '#core/match/view.ts'
import type { Mark, Note, Pill, Quote } from './shapes.ts'

const PILL: Readonly<Record<Role, { box: string; text: string; radius: number }>> = {
  client: { box: 'fill-client-wash stroke-client/35', text: 'fill-client', radius: 13 },
  server: { box: 'fill-server-wash stroke-server/35', text: 'fill-server', radius: 6 },
}

export function StatePill({ pill, fresh }: { readonly pill: Pill; readonly fresh: boolean }) {
  const { box, text, radius } = PILL[pill.role]
  return (
    <g className={fresh ? 'appears' : ''}>
      <rect x={pill.x} y={pill.y} width={pill.width} height={pill.height} rx={radius} className={box} />
      <text
        x={pill.x + pill.width / 2}
        y={pill.y + pill.height / 2}
        textAnchor="middle"
        dominantBaseline="central"
        className={`text-[13px] font-semibold ${text}`}
      >
        {pill.state}
      </text>
    </g>
  )
}

/** Over the other end's lifeline: nothing is known of its state. */
export function UnknownPill({ x }: { readonly x: number }) {
  return (
    <g>
      <rect
        x={x - 22}
        y={8}
        width={44}
        height={26}
        rx={9}
        className="fill-paper stroke-net"
        strokeDasharray="3 4"
      />
      <text x={x} y={21} textAnchor="middle" dominantBaseline="central" className="fill-soft text-[13px]">
        ?
      </text>
    </g>
  )
}

export function NoteText({ note }: { readonly note: Note }) {
  const t = useTranslations('stage')
  return (
    <text
      x={note.role === 'client' ? note.x : note.x + note.width}
      y={note.y + note.height / 2}
      textAnchor={note.role === 'client' ? 'start' : 'end'}
      dominantBaseline="central"
      className={`fill-soft stroke-paper text-[13px] ${note.text === null ? 'font-sans italic' : ''}`}
      strokeWidth={4}
      paintOrder="stroke"
    >
      {note.text ?? t('nothingSent')}
    </text>
  )
}

/** What was said, in the words of people. */
export function QuoteBubble({ quote, fresh }: { readonly quote: Quote; readonly fresh: boolean }) {
  const { box } = PILL[quote.role]
  return (
    <g className={fresh ? 'appears' : ''}>
      <rect x={quote.x} y={quote.y} width={quote.width} height={quote.height} rx={12} className={box} />
      <text textAnchor="middle" className="fill-ink font-sans text-[13px]">
        {quote.lines.map((line, index) => (
          <tspan key={line} x={quote.x + quote.width / 2} y={quote.y + 18 + index * 17}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}

/** A sign and what it was worth, outside of the lifeline. */
export function MoveMark({ mark, item }: { readonly mark: Mark; readonly item: TimelineItem | undefined }) {
  if (item?.kind !== 'accepted' || item.by === 'computer') return null
  const given = item.verdict === 'given'
  return (
    <text
      x={mark.x}
      y={mark.y}
      textAnchor={mark.role === 'client' ? 'end' : 'start'}
      dominantBaseline="central"
      className={`stroke-paper text-[12px] font-medium ${given ? 'fill-wrong' : 'fill-ok'}`}
      strokeWidth={4}
      paintOrder="stroke"
    >
      {given ? '→' : '✓'} {item.points}
    </text>
  )
}
