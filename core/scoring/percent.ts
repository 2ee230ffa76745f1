/** What somebody has come to, 0 … 100 with one decimal, wherever it is told; 0 where nothing could be had. */
export function percentAt(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10
}
