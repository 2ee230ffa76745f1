import type { Done } from './done.ts'
import type { SeatList } from './ports.ts'

/** Whether the best attempts of this seat stand on the leaderboard. */
export async function showSeat(
  seats: Pick<SeatList, 'show'>,
  seat: string,
  shown: boolean,
): Promise<Done<'seat:show'>> {
  await seats.show(seat, shown)
  return { ack: { ok: true } }
}
