/** Of the normal distribution: in 19 of 20 cases the share lies between the bounds. */
const Z = 1.96

/**
 * The share that so many of so many prove at least, 0 … 1: the lower bound of Wilson's score interval (1927), which holds
 * for few as well. 1 of 1 proves 0.21, 12 of 20 prove 0.39.
 */
export function leastShare(part: number, whole: number): number {
  if (whole === 0) return 0
  const share = part / whole
  const width = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * whole)) / whole)
  return Math.max(0, (share + Z ** 2 / (2 * whole) - width) / (1 + Z ** 2 / whole))
}
