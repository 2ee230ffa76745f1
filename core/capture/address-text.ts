export function ipv4Text(bytes: Uint8Array): string {
  return bytes.join('.')
}

/** RFC 5952: no leading zeros, and the longest run of two or more zero groups, the first of equals, is `::`. */
export function ipv6Text(bytes: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, group) =>
    (((bytes[2 * group] ?? 0) << 8) | (bytes[2 * group + 1] ?? 0)).toString(16),
  )
  const run = longestZeros(groups)
  if (run.length < 2) return groups.join(':')
  return `${groups.slice(0, run.start).join(':')}::${groups.slice(run.start + run.length).join(':')}`
}

function longestZeros(groups: readonly string[]): { start: number; length: number } {
  let best = { start: 0, length: 0 }
  for (let start = 0; start < groups.length; start += 1) {
    const after = groups.slice(start).findIndex((group) => group !== '0')
    const length = after === -1 ? groups.length - start : after
    if (length > best.length) best = { start, length }
  }
  return best
}
