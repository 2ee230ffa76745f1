import type { ReplayEvent, ReplayedConnection } from '#core/capture/replay-connection.ts'
import type { ReplayedFile } from '#core/capture/replay-file.ts'
import type { Place } from '#core/capture/tcp-segment.ts'
import { formatSegment } from '#core/teardown/segment.ts'
import { sayNote } from './english.ts'

const TIME_WIDTH = 11
const STATE_WIDTH = 12
const ARROW_WIDTH = 46
const MARGIN = ' '.repeat(TIME_WIDTH)

/** Each close as a sequence diagram in text: a on the left, b on the right, time runs down. */
export function asText(file: ReplayedFile): string {
  const parts = file.connections.map(connectionAsText)
  return `${[...parts, ...leftOut(file)].join('\n\n')}\n`
}

function leftOut({ connections, closes, stayOpen, fragments }: ReplayedFile): string[] {
  const shown = connections.length
  const more =
    closes === shown ? [] : [`Closes in this file: ${closes}. The first ${shown} are shown; --json has all.`]
  const open = stayOpen === 0 ? [] : [`Connections that do not close in this file: ${stayOpen}.`]
  const pieces = fragments === 0 ? [] : [`IP fragments that were left out: ${fragments}.`]
  return [...more, ...open, ...pieces]
}

function connectionAsText(connection: ReplayedConnection): string {
  const { places, closeBegins, states, events } = connection
  const before = closeBegins === 0 ? [] : [`${MARGIN}(segments before the close: ${closeBegins})`]
  return [
    `${placeText(places.a)} (a)  ⇄  ${placeText(places.b)} (b)`,
    ...before,
    line('', states.a[0] ?? '', '', states.b[0] ?? ''),
    ...events
      .filter((event) => isOfClose(event, closeBegins))
      .flatMap((event) => eventText(connection, event)),
    ...endText(connection),
  ].join('\n')
}

function placeText({ address, port }: Place): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`
}

function isOfClose(event: ReplayEvent, closeBegins: number): boolean {
  return event.kind === 'state' || (event.kind === 'sent' && event.index >= closeBegins)
}

function eventText(connection: ReplayedConnection, event: ReplayEvent): string[] {
  if (event.kind === 'state') {
    return [event.side === 'a' ? line('', event.state, '', '') : line('', '', '', event.state)]
  }
  const { segment, from } = connection.segments[event.index] ?? {}
  if (segment === undefined) return []
  const arrow = arrowText(formatSegment(segment), from === 'a', connection.lost.has(event.index))
  const notes = connection.notes.get(event.index) ?? []
  return [line(timeText(event.time), '', arrow, ''), ...notes.flatMap((note) => wrap(sayNote(note)))]
}

/** When it left its end, not when it passed the place of capture: that is the order of the lines. */
function timeText(time: number): string {
  return `${Math.max(0, time).toFixed(4)} s`
}

function arrowText(label: string, toRight: boolean, lost: boolean): string {
  const body = ` ${label} `
  const dashes = '─'.repeat(Math.max(2, ARROW_WIDTH - body.length - 2))
  if (toRight) return `─${body}${dashes}${lost ? '✗' : '▶'}`
  return `${lost ? '✗' : '◀'}${dashes}${body}─`
}

function line(time: string, left: string, arrow: string, right: string): string {
  const start = time.padStart(TIME_WIDTH - 2).padEnd(TIME_WIDTH)
  return `${start}${left.padEnd(STATE_WIDTH)} ${arrow.padEnd(ARROW_WIDTH)} ${right}`.trimEnd()
}

/** A note stands beside its segment, as wide as the arrows. */
function wrap(text: string): string[] {
  const indent = ' '.repeat(TIME_WIDTH + STATE_WIDTH + 2)
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    if (`${current} ${word}`.length > ARROW_WIDTH && current !== '') {
      lines.push(`${indent}${current}`)
      current = word
    } else {
      current = current === '' ? word : `${current} ${word}`
    }
  }
  return [...lines, `${indent}${current}`]
}

function endText({ states }: ReplayedConnection): string[] {
  return [`${MARGIN}a: ${states.a.join(' → ')}`, `${MARGIN}b: ${states.b.join(' → ')}`]
}
