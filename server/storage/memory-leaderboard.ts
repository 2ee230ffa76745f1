import type { BoardRow, Leaderboard, ScoreRow } from '#server/matches/ports.ts'
import type { MemoryTables } from './memory-tables.ts'

type Line = Omit<BoardRow, 'rank'>

export function memoryLeaderboard({ scores, seats }: MemoryTables): Leaderboard {
  function linesOf(scenario: string, level: number): Line[] {
    return scores.flatMap((score) => {
      const seat = score.seat === null ? undefined : seats.get(score.seat)
      const comparable = score.whole && score.obtainable > 0
      const counts = comparable && score.scenario === scenario && score.level === level
      return counts && seat?.shown === true ? [lineOf(score, seat.name)] : []
    })
  }
  return {
    async best(scenario, level, limit) {
      const lines = linesOf(scenario, level).toSorted(byWorth)
      const best = [...new Set(lines.map(({ seat }) => seat))].flatMap((seat) => {
        const attempts = lines.filter((line) => line.seat === seat)
        return attempts.slice(0, 1).map((line) => ({ ...line, attempts: attempts.length }))
      })
      const rankOf = ({ percent }: Line) => 1 + best.filter((other) => other.percent > percent).length
      return best.map((line) => ({ rank: rankOf(line), ...line })).slice(0, limit)
    },
  }
}

function lineOf(
  { seat, points, obtainable, right, decisions, clean, elapsedMs }: ScoreRow,
  name: string,
): Line {
  const percent = inPercent(points, obtainable)
  const accuracy = inPercent(right, decisions)
  return { seat: seat ?? '', name, percent, accuracy, clean, elapsedMs: Math.round(elapsedMs), attempts: 1 }
}

function inPercent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part * 1000) / whole) / 10
}

function byWorth(a: Line, b: Line): number {
  return (
    b.percent - a.percent ||
    b.accuracy - a.accuracy ||
    Number(b.clean) - Number(a.clean) ||
    a.elapsedMs - b.elapsedMs ||
    (a.seat < b.seat ? -1 : 1)
  )
}
