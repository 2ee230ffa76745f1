import { getTranslations } from 'next-intl/server'
import type { StandingRow } from './standing-choice.ts'

const [WIDTH, HEIGHT, EDGE] = [76, 26, 4]

/** The share of points part by part; a part in which nothing was done is bridged. */
export async function TrendLine({ trend }: Pick<StandingRow, 'trend'>) {
  const t = await getTranslations('standing')
  const points = trend.flatMap((percent, index) =>
    percent === null ? [] : [placeOf(percent, index, trend.length)],
  )
  if (points.length === 0) return <span className="text-soft">{t('nothing')}</span>
  const parts = trend
    .map((percent) => (percent === null ? t('trendGap') : t('trendPart', { percent })))
    .join(', ')
  const last = trend.findLast((percent) => percent !== null)
  return (
    <span className="inline-flex items-center gap-2">
      <svg
        role="img"
        aria-label={t('trendOf', { parts })}
        width={WIDTH}
        height={HEIGHT}
        className="shrink-0 text-client"
      >
        <path d={`M${EDGE} ${HEIGHT - EDGE}H${WIDTH - EDGE}`} stroke="var(--rule)" />
        <polyline
          points={points.map(([x, y]) => `${x},${y}`).join(' ')}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinejoin="round"
        />
        {points.map(([x, y]) => (
          <circle key={x} cx={x} cy={y} r="2.25" fill="currentColor" />
        ))}
      </svg>
      <span aria-hidden className="font-mono text-[14px]">
        {last}%
      </span>
    </span>
  )
}

function placeOf(percent: number, index: number, parts: number): readonly [x: number, y: number] {
  const x = EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, parts - 1)
  return [Math.round(x), Math.round(HEIGHT - EDGE - (percent * (HEIGHT - 2 * EDGE)) / 100)]
}
