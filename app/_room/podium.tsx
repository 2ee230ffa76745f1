import type { StandingsRow } from '#core/session/view.ts'

/** Second, first, third: as they would stand there. */
const STEPS = [
  { place: 1, height: 'h-16', colour: 'bg-client-wash border-client/40' },
  { place: 0, height: 'h-24', colour: 'bg-server-wash border-server/45' },
  { place: 2, height: 'h-11', colour: 'bg-sunk border-rule' },
] as const

/** The first three. For the eye only: the table below says the same, with ties as they are. */
export function Podium({ rows }: { readonly rows: readonly StandingsRow[] }) {
  if (rows.length === 0) return null
  return (
    <div aria-hidden className="mx-auto grid w-full max-w-xl grid-cols-3 items-end gap-2 sm:gap-3">
      {STEPS.map(({ place, height, colour }) => {
        const row = rows[place]
        return (
          <div key={place} className="min-w-0 text-center">
            {row !== undefined && (
              <>
                <p className="text-[15px] leading-tight font-semibold [overflow-wrap:anywhere]">{row.name}</p>
                <p className="mb-1.5 font-mono text-[13px] text-soft">{row.points}</p>
                <div
                  className={`grid place-items-center rounded-t-card border border-b-0 font-mono text-2xl font-semibold ${height} ${colour}`}
                >
                  {row.rank}
                </div>
              </>
            )}
          </div>
        )
      })}
    </div>
  )
}
