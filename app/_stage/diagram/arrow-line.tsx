'use client'

import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import type { Arrow, Line } from './shapes.ts'
import { LINE_HEIGHT } from './segment-lines.ts'

const HEAD = 'diagram-arrow-head'
/** How much of a segment's way is its sender's knowledge; the rest is dashed until it shows. */
const KNOWN_WAY = 0.6

export function Markers() {
  return (
    <defs>
      <marker
        id={HEAD}
        viewBox="0 0 10 10"
        refX="8.5"
        refY="5"
        markerWidth="8"
        markerHeight="8"
        orient="auto"
      >
        <path d="M1 1 L9 5 L1 9" fill="none" className="stroke-ink" strokeWidth="1.8" strokeLinecap="round" />
      </marker>
    </defs>
  )
}

interface ArrowLineProps {
  readonly arrow: Arrow
  /** It has just left or arrived: it is seen to fly. */
  readonly fresh: boolean
  /** Says that it is still on the way. */
  readonly tells: boolean
  /** Only the line or only its label: where lines cross, every label lies over all of them. */
  readonly part?: 'line' | 'label'
}

export function ArrowLine({ arrow, fresh, tells, part }: ArrowLineProps) {
  if (part === 'label') return <Label arrow={arrow} fresh={fresh} />
  const whole = arrow.fate === 'arrived' || arrow.fate === 'acknowledged'
  return (
    <g>
      {whole ? (
        <line
          {...ends(arrow)}
          {...STROKE}
          pathLength={1}
          className={draws(fresh)}
          markerEnd={`url(#${HEAD})`}
        />
      ) : (
        <PartWay arrow={arrow} fresh={fresh} />
      )}
      {part === undefined && <Label arrow={arrow} fresh={fresh} />}
      {fresh && <Flying arrow={arrow} />}
      {tells && <OnTheWay arrow={arrow} fresh={fresh} />}
    </g>
  )
}

const STROKE = { strokeWidth: 2, strokeLinecap: 'round' } as const

function draws(fresh: boolean): string {
  return fresh ? 'draws stroke-ink' : 'stroke-ink'
}

function ends({ x1, y1, x2, y2 }: Line): Line {
  return { x1, y1, x2, y2 }
}

function pointOn(line: Line, part: number): { x: number; y: number } {
  return { x: line.x1 + (line.x2 - line.x1) * part, y: line.y1 + (line.y2 - line.y1) * part }
}

function PartWay({ arrow, fresh }: { readonly arrow: Arrow; readonly fresh: boolean }) {
  const middle = pointOn(arrow, KNOWN_WAY)
  const late = fresh ? 'appears-late' : ''
  return (
    <>
      <line
        x1={arrow.x1}
        y1={arrow.y1}
        x2={middle.x}
        y2={middle.y}
        {...STROKE}
        pathLength={1}
        className={draws(fresh)}
      />
      {arrow.fate === 'lost' ? (
        <Lost at={middle} />
      ) : (
        <line
          x1={middle.x}
          y1={middle.y}
          x2={arrow.x2}
          y2={arrow.y2}
          {...STROKE}
          strokeDasharray="1 7"
          className={`stroke-ink ${late}`}
        />
      )}
    </>
  )
}

function Lost({ at }: { readonly at: { x: number; y: number } }) {
  const t = useTranslations('stage')
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <path d="M-6 -6 L6 6 M6 -6 L-6 6" className="stroke-wrong" strokeWidth="2.4" strokeLinecap="round" />
      <text y={22} textAnchor="middle" className="fill-wrong font-sans text-[13px]">
        {t('lost')}
      </text>
    </g>
  )
}

function Label({ arrow, fresh }: { readonly arrow: Arrow; readonly fresh: boolean }) {
  const { label, lines } = arrow
  return (
    <text
      textAnchor="middle"
      className={`fill-ink stroke-paper text-[13px] whitespace-pre ${fresh ? 'appears' : ''}`}
      strokeWidth={5}
      paintOrder="stroke"
      strokeLinejoin="round"
    >
      {lines.map((line, index) => (
        <tspan
          key={line}
          x={label.centre}
          y={label.y + LINE_HEIGHT * (index + 0.78)}
          fontWeight={index === 0 && lines.length > 1 ? 600 : 500}
        >
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** A circle from the Client, a square from the Server. */
function Flying({ arrow }: { readonly arrow: Arrow }) {
  const way = {
    '--x1': `${arrow.x1}px`,
    '--y1': `${arrow.y1}px`,
    '--x2': `${arrow.x2}px`,
    '--y2': `${arrow.y2}px`,
  } as CSSProperties
  return arrow.from === 'client' ? (
    <circle r={6} className="flies-circle fill-client" style={way} />
  ) : (
    <rect width={10} height={10} rx={2.5} className="flies-square fill-server" style={way} />
  )
}

function OnTheWay({ arrow, fresh }: { readonly arrow: Arrow; readonly fresh: boolean }) {
  const t = useTranslations('stage')
  const inward = arrow.from === 'client' ? -1 : 1
  return (
    <g className={fresh ? 'appears-late' : ''}>
      <text
        x={arrow.x2 + inward * 6}
        y={arrow.y2 + 16}
        textAnchor={inward < 0 ? 'end' : 'start'}
        className="breathes fill-soft stroke-paper font-sans text-[13px]"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {t('onTheWay')}
      </text>
    </g>
  )
}

export function GhostLine({ line }: { readonly line: Line }) {
  const t = useTranslations('stage')
  return (
    <g className="appears">
      <line
        {...ends(line)}
        strokeWidth={2}
        strokeDasharray="1 8"
        strokeLinecap="round"
        className="stroke-soft"
      />
      <text
        x={(line.x1 + line.x2) / 2}
        y={Math.max(line.y1, line.y2) + 14}
        textAnchor="middle"
        className="fill-soft stroke-paper font-sans text-[13px]"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {t('willFly')}
      </text>
    </g>
  )
}
