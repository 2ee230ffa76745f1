/** Why the program cannot start, in one line that the person at the terminal can act on. Ends with exit code 1. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** The short reason of a failed system call or connection: its code where it has one, else its message. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  const code = (error as NodeJS.ErrnoException).code
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : oneLine(error.message)
}

function oneLine(text: string): string {
  return text.trim().split(/\s*\n\s*/)[0] ?? ''
}
