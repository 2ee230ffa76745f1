import type { SessionEvent } from './events.ts'

/**
 * Whether after this event a host's act would mean something else than before it: another phase, another question. A
 * late one's seat, the points of a round or what the projector shows come of themselves, and take nothing from an act
 * that was on its way meanwhile.
 */
export function changesStep({ type }: SessionEvent): boolean {
  switch (type) {
    case 'pair-added':
    case 'network-taken':
    case 'round-scored':
    case 'pairs-set':
    case 'projector-set':
    case 'time-added':
    case 'session-locked':
    case 'session-unlocked':
      return false
    case 'session-created':
    case 'question-opened':
    case 'question-closing':
    case 'question-closed':
    case 'standings-shown':
    case 'round-opened':
    case 'round-closed':
    case 'reading-opened':
    case 'activity-inserted':
    case 'session-paused':
    case 'session-resumed':
    case 'session-ended':
      return true
  }
}
