import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointsOf } from '../scoring/quiz-points.ts'
import { ACTS, type Act } from './acts.ts'
import { type SessionCommand, decide } from './decide.ts'
import type { SessionEvent } from './events.ts'
import { replay } from './evolve.ts'
import { type Place, type Session, closedPlaces, placeOf, takesAnswers } from './session.ts'
import type { QuizSettings, Standings } from './settings.ts'
import { addTo, ranksOf, standingsOf } from './standings.ts'
import { parseSessionEvents } from './stored-events.ts'
import { NOBODY, READING, act, after, createOf, present, quizOf, scenarioOf } from './testing/quiz.ts'
import { SESSION_PHASES, type SessionPhase } from './view.ts'
import { headOf, ownOf } from './view-for.ts'

const FIRST = { activity: 0, question: 0 }
const answered: SessionCommand = { type: 'all-done', place: FIRST }

/** One session in each phase, at the first of two questions. */
const AT: Readonly<Record<SessionPhase, Session>> = {
  lobby: after([quizOf(2)]),
  question: after([quizOf(2)], act('start')),
  closing: after([quizOf(2)], act('start'), act('close')),
  answer: after([quizOf(2)], act('start'), answered),
  standings: after([quizOf(2)], act('start'), answered, act('standings')),
  playing: after([scenarioOf(), quizOf(1)], act('start', present(2))),
  debrief: after([scenarioOf(), quizOf(1)], act('start', present(2)), answered),
  reading: after([READING, quizOf(1)], act('start')),
  ended: after([quizOf(2)], act('start'), answered, act('end')),
}

const opened = (question: number) => `question-opened ${question}`
const NEXT_QUIZ = 'question-opened 0'
const STILL = { lock: 'session-locked', pause: 'session-paused' } as const
const OUTCOMES: Readonly<Record<SessionPhase, Partial<Record<Act | 'time' | 'all-done', string>>>> = {
  lobby: { start: opened(0), end: 'session-ended', lock: 'session-locked', time: opened(0) },
  question: {
    ...STILL,
    close: 'question-closing 0',
    end: 'question-closed 0, session-ended',
    skip: 'question-closed 0, question-opened 1',
    time: 'question-closing 0',
    'all-done': 'question-closed 0',
  },
  closing: {
    lock: 'session-locked',
    end: 'question-closed 0, session-ended',
    skip: 'question-closed 0, question-opened 1',
    time: 'question-closed 0',
    'all-done': 'question-closed 0',
  },
  answer: {
    ...STILL,
    next: opened(1),
    skip: opened(1),
    standings: 'standings-shown',
    end: 'session-ended',
    time: 'standings-shown',
  },
  standings: { ...STILL, next: opened(1), skip: opened(1), end: 'session-ended', time: opened(1) },
  playing: {
    ...STILL,
    close: 'round-closed 0',
    end: 'round-closed 0, session-ended',
    skip: `round-closed 0, ${NEXT_QUIZ}`,
    time: 'round-closed 0',
    'all-done': 'round-closed 0',
  },
  debrief: {
    ...STILL,
    next: NEXT_QUIZ,
    skip: NEXT_QUIZ,
    again: 'round-opened 1',
    end: 'session-ended',
    time: NEXT_QUIZ,
  },
  reading: { ...STILL, next: NEXT_QUIZ, skip: NEXT_QUIZ, end: 'session-ended', time: NEXT_QUIZ },
  ended: {},
}

const COMMANDS = [...ACTS, 'time', 'all-done'] as const

function commandOf(name: (typeof COMMANDS)[number], session: Session): SessionCommand {
  if (name === 'all-done') return answered
  if (name === 'time') return pass(session.phase, placeOf(session))
  return act(name)
}

function pass(phase: SessionPhase, place: Place | null): SessionCommand {
  return { type: 'pass-time', phase, place, present: NOBODY }
}

function sayEvent(event: SessionEvent): string {
  return 'question' in event ? `${event.type} ${event.question}` : event.type
}

describe('decide', () => {
  const all = SESSION_PHASES.flatMap((phase) => COMMANDS.map((command) => [phase, command] as const))
  test.each(all)('in %s: %s', (phase, name) => {
    const decision = decide(AT[phase], commandOf(name, AT[phase]))
    const expected = OUTCOMES[phase][name]
    if ('refusal' in decision) {
      expect(expected).toBeUndefined()
      expect(decision.refusal).toBe(phase === 'ended' ? 'session-over' : 'not-now')
    } else expect(decision.events.map(sayEvent).join(', ')).toBe(expected)
  })

  test('goes through the questions of every activity to the end', () => {
    const closing = (activity: number, question: number): SessionCommand[] => [
      { type: 'all-done', place: { activity, question } },
      act('next'),
    ]
    const commands = [...closing(0, 0), ...closing(0, 1), ...closing(1, 0)]
    const session = after([quizOf(2), quizOf(1)], act('start'), ...commands)
    expect(session).toMatchObject({ phase: 'ended', place: { activity: 1, question: 0 } })
    expect(closedPlaces(session)).toHaveLength(3)
  })

  test('a time that was meant for another phase or question does nothing', () => {
    const other = { activity: 0, question: 1 }
    for (const phase of SESSION_PHASES)
      for (const meant of SESSION_PHASES)
        for (const place of [null, other])
          if (meant !== phase || placeOf(AT[phase]) !== null)
            expect(decide(AT[phase], pass(meant, place))).toHaveProperty('refusal')
    expect(decide(AT.question, { type: 'all-done', place: other })).toEqual({ refusal: 'not-now' })
  })

  test.each(['end', 'never'] as const)(
    'with standings %s there is nothing between two questions',
    (standings) => {
      const session = after([quizOf(2, { standings })], act('start'), answered)
      expect(decide(session, act('standings'))).toEqual({ refusal: 'not-now' })
      const time = decide(session, pass('answer', FIRST))
      expect('events' in time && time.events.map(sayEvent)).toEqual([opened(1)])
    },
  )

  test('the standings after the last question are the final ones', () => {
    const session = after([quizOf(1)], act('start'), answered)
    const time = decide(session, pass('answer', FIRST))
    expect('events' in time && time.events.map(sayEvent)).toEqual(['session-ended'])
  })

  test('is made once, and does nothing before', () => {
    expect(decide(AT.lobby, createOf([quizOf(1)]))).toEqual({ refusal: 'session-exists' })
    expect(decide(null, act('start'))).toEqual({ refusal: 'not-now' })
  })
})

const FACTS = {
  id: 'ID',
  players: 2,
  leftMs: null,
  distribution: null,
  standings: null,
  over: 0,
  hostHere: true,
}

const anyCommand = fc.oneof(
  fc.constantFrom(...ACTS.filter((one) => one !== 'skip')).map((wanted) => act(wanted)),
  fc
    .tuple(
      fc.constantFrom(...SESSION_PHASES),
      fc.option(fc.record({ activity: fc.nat(1), question: fc.nat(2) })),
    )
    .map(([phase, place]) => pass(phase, place)),
  fc.record({
    type: fc.constant('all-done' as const),
    place: fc.record({ activity: fc.nat(1), question: fc.nat(2) }),
  }),
)

const anySettings = fc.record({
  standings: fc.constantFrom<Standings>('each', 'end', 'never'),
  pace: fc.constantFrom('host' as const, 'itself' as const),
})

describe('whatever is commanded', () => {
  /** Every session on the way, and all events. */
  function walk(settings: Partial<QuizSettings>, commands: readonly SessionCommand[]) {
    const activities = [quizOf(2, settings), quizOf(1, settings)]
    const create = createOf(activities)
    const sessions: Session[] = []
    const events: SessionEvent[] = []
    for (const command of [create, ...commands]) {
      const decision = decide(sessions.at(-1) ?? null, command)
      if ('refusal' in decision) continue
      sessions.push(decision.session)
      events.push(...decision.events)
    }
    return { sessions, events }
  }

  test('the log makes the session again, and is believed at the door', () => {
    fc.assert(
      fc.property(anySettings, fc.array(anyCommand, { maxLength: 40 }), (settings, commands) => {
        const { sessions, events } = walk(settings, commands)
        expect(replay(events)).toEqual(sessions.at(-1))
        expect(parseSessionEvents(JSON.parse(JSON.stringify(events)), 2)).toEqual(events)
      }),
    )
  })

  test('questions are opened in order, and each is closed before the next', () => {
    fc.assert(
      fc.property(anySettings, fc.array(anyCommand, { maxLength: 40 }), (settings, commands) => {
        const { events } = walk(settings, commands)
        const said = events.flatMap((event) =>
          event.type === 'question-opened' || event.type === 'question-closed'
            ? [`${event.type} ${event.activity} ${event.question}`]
            : [],
        )
        const order = ['0 0', '0 1', '1 0'].flatMap((at) => [
          `question-opened ${at}`,
          `question-closed ${at}`,
        ])
        expect(said).toEqual(order.slice(0, said.length))
      }),
    )
  })

  test('the key is in no head while answers are taken, and the standings only where they may be', () => {
    fc.assert(
      fc.property(anySettings, fc.array(anyCommand, { maxLength: 40 }), (settings, commands) => {
        for (const session of walk(settings, commands).sessions) {
          const standings = { rows: [], ranked: 0 }
          const facts = { ...FACTS, standings }
          const head = headOf(session, facts)
          const bytes = JSON.stringify(head)
          if (takesAnswers(session) || session.phase === 'lobby') {
            for (const secret of ['"key"', 'BECAUSE', 'miscounted', 'RFC'])
              expect(bytes).not.toContain(secret)
          }
          expect(bytes).not.toContain('"seed"')
          if (settings.standings === 'never') expect(head.standings).toBeNull()
          if (settings.standings === 'end' && session.phase !== 'ended') expect(head.standings).toBeNull()
        }
      }),
    )
  })
})

test('a question goes by its place, for its own id may tell the key', () => {
  const heads = (['question', 'answer'] as const).map((phase) => headOf(AT[phase], FACTS))
  expect(heads.map(({ question }) => question?.asked.id)).toEqual(['0-0', '0-0'])
  expect(JSON.stringify(heads)).not.toContain('q0')
})

test('whether an answer is right is told to its own seat not before the closing', () => {
  const facts = {
    seat: 'ANN',
    name: 'Ann',
    answer: null,
    result: { right: true, points: 1000 },
    points: 0,
    right: 0,
    rank: 1,
    time: 'default' as const,
    leftMs: null,
    partner: null,
    exit: null,
  }
  expect(ownOf(AT.question, facts)).toMatchObject({ result: null, rank: null })
  expect(ownOf(AT.closing, facts)).toMatchObject({ result: null, rank: null })
  expect(ownOf(AT.answer, facts)).toEqual({ ...facts, match: null })
})

describe('points', () => {
  const right = { isRight: true, elapsedMs: 5000 }
  test.each([
    [right, { limitMs: 20_000, speed: false }, 1000],
    [right, { limitMs: null, speed: true }, 1000],
    [right, { limitMs: 20_000, speed: true }, 1150],
    [{ isRight: true, elapsedMs: 0 }, { limitMs: 20_000, speed: true }, 1200],
    [{ isRight: true, elapsedMs: 21_500 }, { limitMs: 20_000, speed: true }, 1000],
    // The database's clock was set back meanwhile.
    [{ isRight: true, elapsedMs: -90_000 }, { limitMs: 20_000, speed: true }, 1200],
    [{ isRight: false, elapsedMs: 0 }, { limitMs: 20_000, speed: true }, 0],
  ])('%o with %o: %i', (given, pace, points) => expect(pointsOf(given, pace)).toBe(points))
})

describe('standings', () => {
  const won = (points: number) => ({ points, right: 1 })

  test('share a rank on ties, and show the first ten', () => {
    const totals = addTo(new Map(), [
      ['A', won(1000)],
      ['B', won(2000)],
      ['C', won(1000)],
      ['D', won(500)],
    ])
    expect([...ranksOf(totals)]).toEqual([
      ['B', 1],
      ['A', 2],
      ['C', 2],
      ['D', 4],
    ])
    const many = addTo(
      new Map(),
      Array.from({ length: 12 }, (_, index) => [`S${index}`, won(index)] as const),
    )
    const { rows, ranked } = standingsOf(many, { S11: 'Eleven' })
    expect(ranked).toBe(12)
    expect(rows).toHaveLength(10)
    expect(rows[0]).toEqual({ rank: 1, seat: 'S11', name: 'Eleven', points: 11, right: 1 })
  })

  test('keep two of one name apart', () => {
    const totals = addTo(new Map(), [
      ['A', won(1000)],
      ['B', won(2000)],
    ])
    expect(standingsOf(totals, { A: 'Wise Owl', B: 'Wise Owl' }).rows).toMatchObject([
      { seat: 'B', name: 'Wise Owl', points: 2000 },
      { seat: 'A', name: 'Wise Owl', points: 1000 },
    ])
  })

  test('add up, and leave what was shown as it was', () => {
    const before = addTo(new Map(), [['A', won(1000)]])
    const now = addTo(before, [['A', won(1100)]])
    expect(before.get('A')).toEqual({ points: 1000, right: 1 })
    expect(now.get('A')).toEqual({ points: 2100, right: 2 })
  })
})
