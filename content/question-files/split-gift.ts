/** A stretch of a GIFT file between empty lines: one question, or the category of those that follow. */
export interface GiftBlock {
  /** As they stand, without comments and the space around them. */
  readonly lines: readonly string[]
  /** Of each of them, its line in the file, from 1. */
  readonly numbers: readonly number[]
}

/** The blocks of a GIFT file. Each is read by itself, so that what is wrong in one spoils no other. */
export function splitGift(text: string): readonly GiftBlock[] {
  const blocks: { lines: string[]; numbers: number[] }[] = []
  let open: (typeof blocks)[number] | null = null
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.replace(/^\uFEFF/, '').trim()
    if (line.startsWith('//')) continue
    if (line === '') {
      open = null
      continue
    }
    if (open === null) blocks.push((open = { lines: [], numbers: [] }))
    open.lines.push(line)
    open.numbers.push(index + 1)
    // Moodle wants an empty line after a category, and many files have none.
    if (isCategory(line)) open = null
  }
  return blocks
}

export function isCategory(line: string): boolean {
  return line.startsWith('$CATEGORY:')
}
