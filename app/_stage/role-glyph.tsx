import type { Role } from '#core/by-role.ts'

const LOOK: Readonly<Record<Role, string>> = {
  client: 'rounded-full bg-client',
  server: 'rounded-[28%] bg-server',
}

/** Client: a blue circle; Server: an amber square. */
export function RoleGlyph({
  role,
  lit = true,
  size = 'size-9',
}: {
  readonly role: Role
  readonly lit?: boolean
  readonly size?: string
}) {
  const dim = lit ? '' : 'opacity-80'
  return (
    <span
      aria-hidden
      className={`${LOOK[role]} ${size} ${dim} grid shrink-0 place-items-center font-mono text-sm font-semibold text-on-colour`}
    >
      {role === 'client' ? 'C' : 'S'}
    </span>
  )
}
