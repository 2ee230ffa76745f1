import { ROLES } from '#core/by-role.ts'
import type { Diagram } from './shapes.ts'

/** Both ends of a close of which everything is known. */
export function Lifelines({ layout }: { readonly layout: Diagram }) {
  return ROLES.map((role) => (
    <line
      key={role}
      x1={layout.lifelines[role]}
      x2={layout.lifelines[role]}
      y1={0}
      y2={layout.height}
      strokeWidth={2.5}
      strokeLinecap="round"
      className={`opacity-45 ${role === 'client' ? 'stroke-client' : 'stroke-server'}`}
    />
  ))
}
