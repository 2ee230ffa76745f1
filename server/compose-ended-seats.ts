type EndSeat = (seat: string) => void

/** Pages are another bundle in the same process, with modules of their own: the two meet here. */
const met = globalThis as { fourWavesEndSeats?: Set<EndSeat> }

/** Whoever holds sockets hears which seats have lost their devices. What comes back ends that. */
export function onSeatEnded(end: EndSeat): () => void {
  const all = (met.fourWavesEndSeats ??= new Set())
  all.add(end)
  return () => void all.delete(end)
}

/** Ends the sockets of a seat, in other processes too: as soon as they hear of it. */
export function endSeat(seat: string): void {
  for (const end of met.fourWavesEndSeats ?? []) end(seat)
}
