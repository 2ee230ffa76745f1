import type { SeatRole } from '#core/by-role.ts'

const LOOK: Readonly<Record<SeatRole, string>> = {
  client: 'rounded-full bg-client text-on-colour',
  server: 'rounded-[28%] bg-server text-on-colour',
  network: 'rounded-[28%] border-2 border-dashed border-net text-net',
}
const LETTER: Readonly<Record<SeatRole, string>> = { client: 'C', server: 'S', network: 'N' }

/** Client: a blue circle; Server: an amber square; the network: grey and dashed. */
export function RoleGlyph({
  role,
  lit = true,
  size = 'size-9',
}: {
  readonly role: SeatRole
  readonly lit?: boolean
  readonly size?: string
}) {
  const dim = lit ? '' : 'opacity-80'
  return (
    <span
      aria-hidden
      className={`${LOOK[role]} ${size} ${dim} grid shrink-0 place-items-center font-mono text-sm font-semibold`}
    >
      {LETTER[role]}
    </span>
  )
}
