import type { Point, StatesLayout } from './lay-out.ts'
import { DRESS, type Look, type Looks, lookOf } from './looks.ts'
import { DRAWN_STATES, DRAWN_TRANSITIONS, type DrawnTransition, type DrawnWay } from './places.ts'

interface DrawingProps extends Looks {
  readonly layout: StatesLayout
  /** What is sent stands below what causes it, where there is no room beside it. */
  readonly stacked: boolean
  /** Labels can be pressed, and look like it. */
  readonly pressable: boolean
}

/** The diagram as a drawing; what it says is said in words beside it. */
export function StatesDrawing({ layout, stacked, pressable, ...looks }: DrawingProps) {
  const { width, height } = layout
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full font-mono">
      {DRAWN_TRANSITIONS.map((transition) => {
        const way = wayOf(transition)
        return <Way key={way} points={layout.ways[way]} look={lookOf(way, looks)} />
      })}
      {DRAWN_TRANSITIONS.map((transition) => (
        <Label
          key={wayOf(transition)}
          transition={transition}
          layout={layout}
          stacked={stacked}
          pressable={pressable}
          look={lookOf(wayOf(transition), looks)}
        />
      ))}
      {DRAWN_STATES.map((state) => (
        <StateBox key={state} state={state} layout={layout} look={lookOf(state, looks)} />
      ))}
    </svg>
  )
}

function wayOf({ from, to }: Pick<DrawnTransition, 'from' | 'to'>): DrawnWay {
  return `${from}>${to}` as DrawnWay
}

const HEAD = 8

/** A line with a head; drawn by hand, since a marker does not take the colour of its line everywhere. */
function Way({ points, look }: { readonly points: readonly Point[]; readonly look: Look }) {
  const { line, head, weight } = DRESS[look]
  const end = points.at(-1)
  const before = points.at(-2)
  if (end === undefined || before === undefined) return null
  const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI
  const path = points.map(({ x, y }) => `${x},${y}`).join(' ')
  return (
    <g>
      <polyline points={path} fill="none" strokeWidth={weight} strokeLinejoin="round" className={line} />
      <path
        d={`M${-HEAD} ${-HEAD / 2} L0 0 L${-HEAD} ${HEAD / 2} Z`}
        transform={`translate(${end.x} ${end.y}) rotate(${angle.toFixed(1)})`}
        strokeWidth={1.5}
        className={`${head} ${line}`}
      />
    </g>
  )
}

interface LabelProps {
  readonly transition: DrawnTransition
  readonly layout: StatesLayout
  readonly stacked: boolean
  readonly pressable: boolean
  readonly look: Look
}

function Label({ transition, layout, stacked, pressable, look }: LabelProps) {
  const { x, y, width, height } = layout.boxes[wayOf(transition)]
  const { cause, sends } = transition
  const lines = sends === null ? [cause] : stacked ? [cause, `→ ${sends}`] : [`${cause} → ${sends}`]
  const leading = layout.sizes.label + 3
  const drawn = Math.min(height, lines.length * leading + 8)
  const framed = pressable || look === 'picked' || look === 'right' || look === 'wrong'
  return (
    <g>
      <rect
        x={x}
        y={y + (height - drawn) / 2}
        width={width}
        height={drawn}
        rx={8}
        strokeWidth={look === 'plain' || look === 'faint' ? 1 : 2}
        strokeDasharray={look === 'plain' ? '3 3' : undefined}
        className={framed ? DRESS[look].box : 'fill-paper'}
      />
      {lines.map((line, index) => (
        <text
          key={line}
          x={x + width / 2}
          y={y + height / 2 + (index - (lines.length - 1) / 2) * leading}
          textAnchor="middle"
          dominantBaseline="central"
          fontSize={layout.sizes.label}
          className={`${DRESS[look].text} ${look === 'marked' ? 'font-semibold' : ''}`}
        >
          {line}
        </text>
      ))}
    </g>
  )
}

interface StateBoxProps {
  readonly state: (typeof DRAWN_STATES)[number]
  readonly layout: StatesLayout
  readonly look: Look
}

function StateBox({ state, layout, look }: StateBoxProps) {
  const { x, y, width, height } = layout.boxes[state]
  return (
    <g>
      <rect
        x={x + 1}
        y={y + 3}
        width={width - 2}
        height={height - 6}
        rx={10}
        strokeWidth={DRESS[look].weight}
        className={DRESS[look].box}
      />
      <text
        x={x + width / 2}
        y={y + height / 2}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={layout.sizes.state}
        className={`font-semibold ${DRESS[look].text}`}
      >
        {state}
      </text>
    </g>
  )
}
