import type { SessionCommand } from '#core/session/decide.ts'

/** Rows of one session: a long lesson has some hundreds. */
export const MOST_ROWS = 2000

/**
 * Whether a session of so many rows is long enough for a command that could be given for ever: anybody may be the host of
 * a quiz, and what is in a log is kept, and read from its beginning. What leads to the session's end goes on.
 */
export function isOneTooMany(rows: number, command: SessionCommand): boolean {
  return rows >= MOST_ROWS && isEndless(command)
}

function isEndless(command: SessionCommand): boolean {
  switch (command.type) {
    case 'act':
      return ['lock', 'pause', 'more-time', 'again'].includes(command.act)
    case 'show':
    case 'set-pairs':
    case 'predict':
      return true
    case 'create':
    case 'pass-time':
    case 'all-done':
    case 'come-late':
    case 'score-round':
      return false
  }
}
