import type { Role } from '#core/by-role.ts'
import type { PairArrow } from './lay-out-pair.ts'
import type { PairFrame } from './pair-sizes.ts'

/** How much of its way is seen of a segment that has not come to its end. */
const SEEN = 0.56

const STROKE: Readonly<Record<Role, string>> = { client: 'stroke-client', server: 'stroke-server' }
const FILL: Readonly<Record<Role, string>> = { client: 'fill-client', server: 'fill-server' }

/** The ground that it lies on: that of a card, unless its place says otherwise. */
const HALO = 'fill-[var(--halo,var(--card))]'

interface PairArrowProps {
  readonly arrow: PairArrow
  readonly frame: PairFrame
  /** It has just happened: it is seen to fly. */
  readonly fresh: boolean
}

/** A segment from one lifeline to the other, in its sender's colour; lost: a cross, and no head. */
export function PairArrowLine({ arrow, frame, fresh }: PairArrowProps) {
  const { from, fate, x1, y1, x2, y2 } = arrow
  const end = fate === 'arrived' ? { x: x2, y: y2 } : pointOn(arrow, SEEN)
  return (
    <g className={STROKE[from]} strokeWidth={frame.stroke} strokeLinecap="round">
      <line x1={x1} y1={y1} x2={end.x} y2={end.y} pathLength={1} className={fresh ? 'draws' : ''} />
      {fate === 'open' && (
        <line x1={end.x} y1={end.y} x2={x2} y2={y2} strokeDasharray="0.100 5" strokeOpacity={0.7} />
      )}
      <g className={fresh ? 'appears-late' : ''}>
        <Tip arrow={arrow} at={end} size={frame.stroke * 2.4} />
      </g>
      {arrow.label !== null && <Label arrow={arrow} frame={frame} />}
    </g>
  )
}

function pointOn({ x1, y1, x2, y2 }: PairArrow, part: number): { x: number; y: number } {
  return { x: x1 + (x2 - x1) * part, y: y1 + (y2 - y1) * part }
}

interface TipProps {
  readonly arrow: PairArrow
  readonly at: { readonly x: number; readonly y: number }
  readonly size: number
}

/** Arrived: a head. Lost: a cross. On its way: the sender's own form, a circle or a square. */
function Tip({ arrow, at, size }: TipProps) {
  const { from, fate, x1, y1, x2, y2 } = arrow
  switch (fate) {
    case 'arrived': {
      const turn = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI
      const head = `M${-size * 1.4} ${-size * 0.8} L0 0 L${-size * 1.4} ${size * 0.8}`
      return <path d={head} fill="none" transform={`translate(${at.x} ${at.y}) rotate(${turn})`} />
    }
    case 'lost':
      return (
        <g transform={`translate(${at.x} ${at.y})`}>
          <circle r={size * 1.7} className={HALO} stroke="none" />
          <path
            d={`M${-size} ${-size} L${size} ${size} M${size} ${-size} L${-size} ${size}`}
            className="stroke-wrong"
            strokeWidth={size * 0.6}
          />
        </g>
      )
    case 'open':
      return from === 'client' ? (
        <circle cx={at.x} cy={at.y} r={size} className={FILL[from]} stroke="none" />
      ) : (
        <rect
          x={at.x - size}
          y={at.y - size}
          width={size * 2}
          height={size * 2}
          className={FILL[from]}
          stroke="none"
        />
      )
  }
}

function Label({ arrow, frame }: Omit<PairArrowProps, 'fresh'>) {
  if (arrow.label === null) return null
  const { text, x, y } = arrow.label
  return (
    <text
      x={x}
      y={y}
      textAnchor="middle"
      fontSize={frame.label}
      className="fill-ink stroke-[var(--halo,var(--card))] font-semibold"
      strokeWidth={3.5}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {text}
    </text>
  )
}
