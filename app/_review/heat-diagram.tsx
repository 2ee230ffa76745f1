import type { HeatMap, RowHeat } from '#core/review/heat-of.ts'
import { LANDSCAPE, PORTRAIT, type Point, type StatesLayout } from '#app/_figures/states/lay-out.ts'
import { DRAWN_STATES, DRAWN_TRANSITIONS, type DrawnWay } from '#app/_figures/states/places.ts'
import { heatGround, percentOf } from './percent.ts'

const SHAPES = [
  { layout: PORTRAIT, look: 'max-w-[22rem] @min-[36rem]:hidden' },
  { layout: LANDSCAPE, look: 'hidden max-w-[46rem] @min-[36rem]:block' },
] as const
const HEAD = 8

/** Mistakes on the diagram of closing, as a drawing; the tables beside it say the same in words. */
export function HeatDiagram({ heat }: { readonly heat: HeatMap }) {
  return (
    <div className="@container w-full">
      {SHAPES.map(({ layout, look }) => (
        <svg
          key={look}
          aria-hidden
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          className={`mx-auto block h-auto w-full font-mono ${look}`}
        >
          {DRAWN_TRANSITIONS.map(({ from, to }) => (
            <Way key={`${from}>${to}`} points={layout.ways[`${from}>${to}` as DrawnWay]} />
          ))}
          {DRAWN_TRANSITIONS.map((drawn) => (
            <WayLabel key={`${drawn.from}>${drawn.to}`} drawn={drawn} layout={layout} heat={heat} />
          ))}
          {DRAWN_STATES.map((state) => (
            <StateBox key={state} state={state} layout={layout} heat={heat} />
          ))}
        </svg>
      ))}
    </div>
  )
}

function Way({ points }: { readonly points: readonly Point[] }) {
  const [before, end] = points.slice(-2)
  if (before === undefined || end === undefined) return null
  const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI
  return (
    <g className="fill-edge stroke-edge">
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      <path
        d={`M${-HEAD} ${-HEAD / 2} L0 0 L${-HEAD} ${HEAD / 2} Z`}
        transform={`translate(${end.x} ${end.y}) rotate(${angle.toFixed(1)})`}
      />
    </g>
  )
}

interface PlaceProps {
  readonly layout: StatesLayout
  readonly heat: HeatMap
}

type Counted = Pick<RowHeat, 'tries' | 'refused'>

/** What was tried there: a share of none says nothing. */
function figureOf({ tries, refused }: Counted, isWide = true): string | null {
  if (tries === 0) return null
  return `${percentOf(refused / tries)}%${isWide ? ` /${tries}` : ''}`
}

function groundOf({ tries, refused }: Counted): string | undefined {
  return tries === 0 ? undefined : heatGround(refused / tries)
}

function StateBox({ state, layout, heat }: PlaceProps & { readonly state: (typeof DRAWN_STATES)[number] }) {
  const { x, y, width, height } = layout.boxes[state]
  const counted = heat.states.find((one) => one.state === state) ?? { tries: 0, refused: 0 }
  const figure = figureOf(counted)
  const middle = x + width / 2
  const text = { textAnchor: 'middle', dominantBaseline: 'central' } as const
  return (
    <g>
      <rect
        x={x + 1}
        y={y + 1}
        width={width - 2}
        height={height - 2}
        rx={10}
        strokeWidth={1.5}
        style={{ fill: groundOf(counted) }}
        className="fill-card stroke-edge"
      />
      <text
        {...text}
        x={middle}
        y={y + height / 2 - (figure === null ? 0 : 8)}
        fontSize={layout.sizes.state}
        className="fill-ink font-semibold"
      >
        {state}
      </text>
      {figure !== null && (
        <text {...text} x={middle} y={y + height / 2 + 10} fontSize={12} className="fill-ink">
          {figure}
        </text>
      )}
    </g>
  )
}

function WayLabel({
  drawn,
  layout,
  heat,
}: PlaceProps & { readonly drawn: (typeof DRAWN_TRANSITIONS)[number] }) {
  const { x, y, width, height } = layout.boxes[`${drawn.from}>${drawn.to}` as DrawnWay]
  const counted = sumOf(heat.rows.filter((row) => isRowOf(row, drawn)))
  // Where there is no room the table has the number of tries.
  const figure = figureOf(counted, width > 60)
  const lines = figure === null ? [drawn.cause] : [drawn.cause, figure]
  const drawnHeight = lines.length * 15 + 6
  return (
    <g>
      <rect
        x={x}
        y={y + (height - drawnHeight) / 2}
        width={width}
        height={drawnHeight}
        rx={8}
        style={{ fill: groundOf(counted) }}
        className={figure === null ? 'fill-paper' : 'fill-card stroke-rule'}
      />
      {lines.map((line, index) => (
        <text
          key={line}
          x={x + width / 2}
          y={y + height / 2 + (index - (lines.length - 1) / 2) * 15}
          textAnchor="middle"
          dominantBaseline="central"
          fontSize={line === figure ? 12 : layout.sizes.label}
          className={figure === null ? 'fill-soft' : 'fill-ink'}
        >
          {line}
        </text>
      ))}
    </g>
  )
}

/** CLOSE-WAIT is left when the FIN leaves: the row of its call has it stay. */
function isRowOf({ state, event, row }: RowHeat, { from, to }: { from: string; to: string }): boolean {
  if (state !== from) return false
  if (from === 'CLOSE-WAIT') return event === 'close'
  return row?.next === to && to !== from
}

function sumOf(rows: readonly Counted[]): Counted {
  return {
    tries: rows.reduce((all, { tries }) => all + tries, 0),
    refused: rows.reduce((all, { refused }) => all + refused, 0),
  }
}
