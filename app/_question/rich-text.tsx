import { Fragment } from 'react'

/** The same for a name that is read out, where nothing can be set apart. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/`([^`]+)`/g, '$1')
}

/** Plain text with `code` between backquotes; one backquote alone stays what it is. */
export function RichText({ text }: { readonly text: string }) {
  const parts = text.split(/`([^`]+)`/)
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      <code
        // A text's parts never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        key={index}
        className="rounded-[5px] bg-sunk px-1 py-px font-mono text-[0.92em] [overflow-wrap:anywhere]"
      >
        {part}
      </code>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}
