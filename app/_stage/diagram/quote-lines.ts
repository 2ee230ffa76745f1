/** Of the proportional face at its size in the diagram, CSS pixels: a Latin letter and a Chinese character. */
const LETTER = 6.2
const IDEOGRAPH = 13.5
const WIDE = /[\u2e80-\uffef]/g

/** How wide a text is, about. */
export function textWidth(text: string): number {
  const wide = text.match(WIDE)?.length ?? 0
  return wide * IDEOGRAPH + (text.length - wide) * LETTER
}

/** Breaks what was said into lines that the room allows: between words, in Chinese between characters. */
export function quoteLines(text: string, room: number): string[] {
  const pieces = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    const isPunctuation = /^[，。、：；？！”’）…]/.test(piece)
    if (line !== '' && textWidth(line + piece.trimEnd()) > room && !isPunctuation) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
