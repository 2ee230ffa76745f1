/** What goes, a table a line with its number of rows. Empty: nothing does. */
export function purgeTable(gone: Readonly<Record<string, number>>): string[] {
  const rows = Object.entries(gone).filter(([, count]) => count > 0)
  const widest = Math.max(0, ...rows.map(([table]) => table.length))
  const longest = Math.max(0, ...rows.map(([, count]) => String(count).length))
  return rows
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([table, count]) => `  ${table.padEnd(widest)}  ${String(count).padStart(longest)}`)
}
