import type { DoorCode } from '#core/contract/door-codes.ts'
import type { Payload } from '#core/contract/wire.ts'
import type { OpenRoundDeps } from './open-round.ts'

/** A hint for an end whose answer is waited for; given already, it stays. Null: it is there. @throws {NotStored} */
export async function nudge(
  { matches, now, tell }: Pick<OpenRoundDeps, 'matches' | 'now' | 'tell'>,
  { match, role }: Payload<'session:nudge'>,
): Promise<DoorCode | null> {
  if (role === 'network') return 'not-needed-here'
  const command = (current: Parameters<Parameters<typeof matches.commit>[2]>[0]) =>
    `nudge ${role} ${current?.ends[role].number ?? 0}`
  const committed = await matches.commit(match, command, () => [{ type: 'give-hint', role, wallMs: now() }])
  if (committed.change !== null) tell(committed.change)
  return committed.done ? null : committed.code
}
