/** The role that the element has by itself as long as it is laid out as a table. */
export function AS(role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') {
  return { role }
}
