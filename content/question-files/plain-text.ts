const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** What is read of HTML: its text, a line for each paragraph. It is shown as text and never as HTML. */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z!][^<>]*>/gi, '')
    .replaceAll(/&(?:#(\d{1,6})|([a-z]{2,5}));/g, (whole, code?: string, name = '') =>
      code === undefined ? (ENTITIES[String(name)] ?? whole) : String.fromCodePoint(Number(code)),
    )
    .replaceAll(/\n\s*\n+/g, '\n')
    .trim()
}
