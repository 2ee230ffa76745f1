import type { ByRole } from '#core/by-role.ts'
import { type ReplayEnd, type ReplayStep, replaySteps } from '#core/match/replay-steps.ts'
import { timelineForOthers } from '#core/match/view-for.ts'
import type { TimelineItem } from '#core/match/view.ts'
import { collapseRepeats } from '#app/_stage/diagram/collapse-repeats.ts'
import { playScenario } from './play-scenario.ts'

/** A close as it is told: its lines, and where one step of the telling ends and the next begins. */
export interface CloseStory {
  readonly scenario: string
  readonly lines: readonly TimelineItem[]
  /** The beginning, one for each segment that leaves, the ending. */
  readonly steps: readonly CloseStep[]
}

export interface CloseStep {
  /** 0: the beginning; n: the nth segment leaves, or the nth up to `until`, which are one arrow; 'end': what follows. */
  readonly at: number | 'end'
  readonly until: number | 'end'
  /** Lines that it brings: from this one on, up to and without `shown`. */
  readonly from: number
  readonly shown: number
  readonly ends: ByRole<ReplayEnd>
}

const told = new Map<string, CloseStory | null>()

/** Played by the rules, once. Null: there is no such scenario. */
export function closeStory(scenario: string): CloseStory | null {
  const known = told.get(scenario)
  if (known !== undefined) return known
  const story = tell(scenario)
  told.set(scenario, story)
  return story
}

function tell(scenario: string): CloseStory | null {
  const played = playScenario(scenario)
  if (played === null) return null
  const all = timelineForOthers(played.match)
  const lines = all.filter(isTold)
  const moments = replaySteps(played.events)
  const steps = cuts(lines).map((cut, index, every): CloseStep => {
    const shown = every[index + 1]?.from ?? lines.length
    return { ...cut, shown, ends: endsAfter(moments, all, lines[shown - 1]) }
  })
  return { scenario, lines, steps }
}

/** What a move was worth is no part of the telling. */
function isTold(item: TimelineItem): boolean {
  return item.kind !== 'accepted'
}

/** Both ends as they stood once this line had happened, with all that happened with it. */
function endsAfter(
  moments: readonly ReplayStep[],
  all: readonly TimelineItem[],
  last: TimelineItem | undefined,
): ByRole<ReplayEnd> {
  const upTo = last === undefined ? 0 : all.indexOf(last)
  const moment = moments.find(({ shown }) => shown > upTo) ?? moments.at(-1)
  if (moment === undefined) throw new TypeError('a match has no beginning')
  return moment.ends
}

type Cut = Pick<CloseStep, 'at' | 'until' | 'from'>

/** A step begins with what makes the segment leave: a call or a timer. */
function cuts(lines: readonly TimelineItem[]): Cut[] {
  const { folded } = collapseRepeats(lines)
  const found: Cut[] = [{ at: 0, until: 0, from: 0 }]
  let nth = 0
  lines.forEach(({ kind }, index) => {
    if (kind !== 'sent') return
    nth += 1
    const before = found.at(-1)
    if (folded.has(index) && before !== undefined) found.splice(-1, 1, { ...before, until: nth })
    else found.push({ at: nth, until: nth, from: causeOf(lines, index) })
  })
  return [...found, { at: 'end', until: 'end', from: ending(lines) }]
}

function causeOf(lines: readonly TimelineItem[], index: number): number {
  return isCause(lines[index - 1]) ? causeOf(lines, index - 1) : index
}

/** After the last segment: the first that a timer or an application does. */
function ending(lines: readonly TimelineItem[]): number {
  const last = lines.findLastIndex(({ kind }) => kind === 'sent')
  const next = lines.findIndex((item, index) => index > last && item.kind === 'timer')
  return next === -1 ? lines.length : next
}

function isCause(item: TimelineItem | undefined): boolean {
  return item?.kind === 'called' || item?.kind === 'timer'
}
