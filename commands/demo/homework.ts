import type { AssignmentDraft, HomeworkActivity } from '#core/homework/assignment.ts'
import type { DemoWords } from './demo-words.ts'
import { bank } from './hold-lesson.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What a class has to do at home, with its times as they are in the end. */
export interface DemoHomework {
  readonly draft: AssignmentDraft
  /** `coming`: nobody has begun. */
  readonly when: 'past' | 'running' | 'coming'
}

/** Two that are past, one that runs, one that comes; by the time of the demo, at the full hour. */
export function homeworkOf(words: DemoWords, now: number): readonly DemoHomework[] {
  const day = (days: number) => Math.floor(now / HOUR) * HOUR + days * DAY
  const usual = {
    timeZone: words.timeZone,
    lateUntil: null,
    shuffle: false,
    seeds: 'same',
    classmates: true,
    counts: 'best',
    feedback: 'at-once',
    board: 'names',
  } as const
  const [first, lost, running, coming] = ACTIVITIES
  const titled = (activities: readonly HomeworkActivity[], nth: number) =>
    activities.map((one, index) => ({ ...one, title: words.titles[nth]?.[index] ?? '' }))
  return [
    {
      when: 'past',
      draft: {
        ...usual,
        title: words.first,
        activities: titled(first, 0),
        opensAt: day(-19),
        dueAt: day(-14),
        late: 'flagged',
        attempts: 3,
      },
    },
    {
      when: 'past',
      draft: {
        ...usual,
        title: words.lost,
        activities: titled(lost, 1),
        opensAt: day(-12),
        dueAt: day(-7),
        late: 'until',
        lateUntil: day(-4),
        attempts: 2,
        counts: 'last',
        feedback: 'after-due',
      },
    },
    {
      when: 'running',
      draft: {
        ...usual,
        title: words.running,
        activities: titled(running, 2),
        opensAt: day(-3),
        dueAt: day(2),
        late: 'no',
        attempts: 2,
        feedback: 'after-attempt',
        shuffle: true,
        board: 'anonymous',
      },
    },
    {
      when: 'coming',
      draft: {
        ...usual,
        title: words.coming,
        activities: titled(coming, 3),
        opensAt: day(4),
        dueAt: day(9),
        late: 'no',
        attempts: null,
      },
    },
  ]
}

const ACTIVITIES: readonly [HomeworkActivity[], HomeworkActivity[], HomeworkActivity[], HomeworkActivity[]] =
  [
    [
      { kind: 'reading', title: '', chapter: 'four-waves' },
      { kind: 'scenario', title: '', scenario: 'four-waves', level: 2, confidence: true },
      { kind: 'quiz', title: '', source: bank(['four-waves', 'why-four'], 6) },
    ],
    [
      { kind: 'goal', title: '', level: 2, clean: 3, withLoss: 1 },
      { kind: 'quiz', title: '', source: bank(['fin-takes-a-number', 'msl', 'half-close'], 8) },
    ],
    [
      { kind: 'reading', title: '', chapter: 'time-wait' },
      { kind: 'scenario', title: '', scenario: 'last-ack-lost', level: 2, confidence: true },
      { kind: 'quiz', title: '', source: bank(['time-wait', 'last-ack', 'port-reuse'], 6) },
      { kind: 'scenario', title: '', scenario: 'server-closes-first', level: 3, confidence: false },
    ],
    [
      { kind: 'reading', title: '', chapter: 'simultaneous-close' },
      { kind: 'scenario', title: '', scenario: 'simultaneous-close', level: 2, confidence: true },
    ],
  ]

/** While the bots are at it everything is open: they do in a minute what took three weeks. */
export function openNow(draft: AssignmentDraft, now: number): AssignmentDraft {
  const lateUntil = draft.late === 'until' ? now + 13 * HOUR : null
  return { ...draft, opensAt: now - HOUR, dueAt: now + 12 * HOUR, lateUntil }
}
