import type { Role } from '#core/by-role.ts'
import type { PairEnd } from '#core/match/pair-view.ts'
import { ADVANCE, type PairFrame } from './pair-sizes.ts'

const FILL: Readonly<Record<Role, string>> = { client: 'fill-client', server: 'fill-server' }
const STROKE: Readonly<Record<Role, string>> = { client: 'stroke-client', server: 'stroke-server' }
const WASH: Readonly<Record<Role, string>> = { client: 'fill-client-wash', server: 'fill-server-wash' }

interface PairHeadProps {
  readonly role: Role
  readonly end: PairEnd
  readonly frame: PairFrame
  readonly name: string | null
}

/** A blue circle left, an amber square right; hollow where the computer plays. Below it a name where there is room. */
export function PairHead({ role, end, frame, name }: PairHeadProps) {
  const { inset, width, top, type } = frame
  const x = role === 'client' ? inset : width - inset
  const r = type * 0.78
  const y = top - r - 3
  const isPlayed = end.place.kind === 'person' && !end.place.lent
  const look = `${isPlayed ? FILL[role] : 'fill-[var(--halo,var(--card))]'} ${STROKE[role]}`
  return (
    <>
      {role === 'client' ? (
        <circle cx={x} cy={y} r={r} className={look} strokeWidth={1.8} />
      ) : (
        <rect
          x={x - r}
          y={y - r}
          width={r * 2}
          height={r * 2}
          rx={r * 0.5}
          className={look}
          strokeWidth={1.8}
        />
      )}
      <text
        x={x}
        y={y}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={type * 0.9}
        className={`font-semibold ${isPlayed ? 'fill-on-colour' : FILL[role]}`}
      >
        {role === 'client' ? 'C' : 'S'}
      </text>
      {name !== null && <Name role={role} y={y - r - 4} frame={frame} name={name} />}
    </>
  )
}

interface NameProps {
  readonly role: Role
  readonly y: number
  readonly frame: PairFrame
  readonly name: string
}

/** From its own edge to the middle: what is longer is cut off. */
function Name({ role, y, frame, name }: NameProps) {
  const size = frame.type * 0.8
  const half = frame.width / 2 - 4
  const isLeft = role === 'client'
  return (
    <svg x={isLeft ? 4 : frame.width / 2} y={y - size} width={half} height={size * 1.4}>
      <text
        x={isLeft ? 0 : half}
        y={size}
        textAnchor={isLeft ? 'start' : 'end'}
        fontSize={size}
        className="fill-soft font-sans"
      >
        {name}
      </text>
    </svg>
  )
}

interface PairFootProps {
  readonly role: Role
  readonly end: PairEnd
  readonly isOver: boolean
  readonly frame: PairFrame
}

/** The state at the foot of a lifeline. Who is waited for has three dots over it: they think, nothing else. */
export function PairFoot({ role, end, isOver, frame }: PairFootProps) {
  const { inset, width, height, foot, type } = frame
  const length = end.state.length * type * ADVANCE + type * 0.8
  const lifeline = role === 'client' ? inset : width - inset
  const x = Math.min(Math.max(lifeline - length / 2, 2), width - 2 - length)
  const isDone = isOver && end.state === 'CLOSED'
  return (
    <>
      {end.isAsked && <Thinks role={role} x={lifeline} y={foot - 6} size={type * 0.17} />}
      <rect
        x={x}
        y={foot}
        width={length}
        height={height - foot - 3}
        rx={role === 'client' ? type : type * 0.4}
        className={`${WASH[role]} ${STROKE[role]}`}
        strokeWidth={end.isAsked ? 1.8 : 1}
        strokeOpacity={end.isAsked ? 1 : 0.35}
      />
      <text
        x={x + length / 2}
        y={(foot + height - 3) / 2}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={type}
        className={`font-semibold ${isDone ? 'fill-soft' : FILL[role]}`}
      >
        {end.state}
      </text>
    </>
  )
}

interface ThinksProps {
  readonly role: Role
  readonly x: number
  readonly y: number
  readonly size: number
}

function Thinks({ role, x, y, size }: ThinksProps) {
  return (
    <g className={FILL[role]}>
      <rect
        x={x - size * 7}
        y={y - size * 2}
        width={size * 14}
        height={size * 4}
        rx={size * 2}
        className="fill-[var(--halo,var(--card))]"
      />
      {[-1, 0, 1].map((place) => (
        <circle key={place} cx={x + place * size * 4} cy={y} r={size * 1.25} />
      ))}
    </g>
  )
}
