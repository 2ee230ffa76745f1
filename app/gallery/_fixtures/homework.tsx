import type { ReactNode } from 'react'
import { AssignmentScreen, type ReadAssignment } from '#app/_assignments/assignment-screen.tsx'
import { USUAL_RULES } from '#app/_assignments/assignment-form.ts'
import { ClassAssignments } from '#app/_assignments/class-assignments.tsx'
import { NewAssignment } from '#app/_assignments/new-assignment.tsx'
import { HomeworkHome } from '#app/_homework/homework-home.tsx'
import { NobodyYet, NoSuchHomework } from '#app/_homework/homework-door.tsx'
import { HomeworkScreen } from '#app/_homework/homework-screen.tsx'
import type { ActivityView, HomeworkLine, HomeworkView, QuizView } from '#app/_homework/homework-types.ts'
import { JoinClassmate } from '#app/_homework/join-classmate.tsx'
import { QuizPage } from '#app/_homework/quiz-page.tsx'
import { goalScenarios, readTitles } from '#app/_homework/read-homework-page.ts'
import { readPlanChoices } from '#app/_plans/read-plan-choices.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { BANK } from '#content/questions/bank.ts'
import { askQuestion } from '#core/quiz/ask.ts'
import { keyOf } from '#core/quiz/grade.ts'

const DAY = 86_400_000
const OPENED = Date.UTC(2026, 9, 5, 6)
const DUE = Date.UTC(2026, 9, 12, 15, 59)
const ORIGINS = ['https://waves.school.example']
const ID = 'A'.repeat(16)
const GROUP = { id: ID, name: 'Networks, 3B', isArchived: false }
const RULES = { ...USUAL_RULES, lateUntil: null }
const TIMES = { opensAt: OPENED, dueAt: DUE, timeZone: 'Asia/Shanghai' }

const LISTED = [
  { phase: 'open', title: 'Close it three times', when: 'due Mon, Oct 12, 23:59 GMT+8', done: 9, begun: 21 },
  {
    phase: 'before',
    title: 'What TIME-WAIT is for',
    when: 'opens Mon, Oct 19, 08:00 GMT+8',
    done: 0,
    begun: 0,
  },
  { phase: 'closed', title: 'First steps', when: 'was due Mon, Sep 28, 23:59 GMT+8', done: 26, begun: 28 },
] as const

function list(isArchived: boolean, none: boolean): ReactNode {
  const all = LISTED.map((one, index) => ({
    ...one,
    id: `${ID}${index}`,
    code: 'K7M2QX',
    activities: 4,
    students: 28,
  }))
  return <ClassAssignments group={{ ...GROUP, isArchived }} assignments={none ? [] : all} origins={ORIGINS} />
}

const ACTIVITIES: ReadAssignment['assignment']['activities'] = [
  { kind: 'reading', title: '', chapter: 'four-waves' },
  { kind: 'scenario', title: '', scenario: 'four-waves', level: 1, confidence: false },
  { kind: 'goal', title: '', level: 1, clean: 3, withLoss: 1 },
  {
    kind: 'quiz',
    title: 'What you know of TIME-WAIT',
    source: { from: 'bank', chapters: ['time-wait'], skills: [], difficulties: [], kinds: [], count: 5 },
  },
]

async function Editor({ hasBegun }: { readonly hasBegun: boolean }) {
  const read: ReadAssignment = {
    assignment: {
      ...RULES,
      ...TIMES,
      id: ID,
      code: 'K7M2QX',
      class: ID,
      teacher: 'ANN',
      createdAt: OPENED,
      title: 'Close it three times',
      activities: ACTIVITIES,
    },
    className: GROUP.name,
    isArchived: false,
    phase: 'open',
    hasBegun,
    students: 28,
    begun: hasBegun ? 21 : 0,
    done: hasBegun ? 9 : 0,
  }
  return <AssignmentScreen read={read} choices={await readPlanChoices([])} plans={PLANS} origins={ORIGINS} />
}

const PLANS = [{ id: ID, title: 'A first lesson' }]

async function New() {
  return <NewAssignment group={GROUP} choices={await readPlanChoices([])} plans={PLANS} now={OPENED} />
}

const STUDENT = { name: 'Gentle Tiger', class: ID, className: GROUP.name, isArchived: false }

function line(part: Partial<HomeworkLine>): HomeworkLine {
  const usual = { code: 'K7M2QX', title: 'Close it three times', phase: 'open', lateUntil: null } as const
  return { ...usual, ...TIMES, activities: 4, done: 1, ...part }
}

const LINES: readonly HomeworkLine[] = [
  line({ dueAt: Date.now() + 3 * DAY }),
  line({ code: 'K7M2QY', title: 'What was to be read', phase: 'late', done: 0, activities: 2 }),
  line({ code: 'K7M2QZ', title: 'First steps', dueAt: Date.now() + DAY, done: 4 }),
  line({
    code: 'K7M2QA',
    title: 'What TIME-WAIT is for',
    phase: 'before',
    opensAt: Date.now() + 9 * DAY,
    done: 0,
  }),
  line({ code: 'K7M2QB', title: 'Half-close', phase: 'closed', done: 2 }),
]

function home(student: typeof STUDENT | null, lines: readonly HomeworkLine[]): ReactNode {
  return <HomeworkHome student={student} lines={lines} />
}

type Attempt = ActivityView['attempts'][number]

function attempt(
  activity: number,
  nth: number,
  part: Partial<Attempt> & { readonly percent?: number },
): Attempt {
  const { percent = 75, ...rest } = part
  const result = {
    percent,
    right: 6,
    decisions: 8,
    byComputer: percent < 50 ? 2 : 0,
    elapsedMs: 94_000,
    clean: activity === 3 ? null : percent > 70,
    isLate: nth > 1,
  }
  const at = OPENED + nth * DAY
  const base = { id: `${activity}${nth}`.padEnd(16, 'A'), activity, nth, match: activity === 3 ? null : ID }
  return { ...base, startedAt: at, finishedAt: at + 94_000, result, ...rest }
}

const NOTHING = { attempts: [], counted: null, goal: null, review: null, isDone: false, mayBegin: true }
const [READING, SCENARIO, GOAL] = ACTIVITIES

function shown(
  activity: ReadAssignment['assignment']['activities'][number] | undefined,
): ActivityView['activity'] {
  return activity === undefined || activity.kind === 'quiz'
    ? { kind: 'quiz', title: 'What you know of TIME-WAIT', count: 5 }
    : activity
}

const WORK: readonly ActivityView[] = [
  {
    ...NOTHING,
    activity: shown(READING),
    attempts: [attempt(0, 1, { match: null })],
    isDone: true,
    mayBegin: false,
  },
  {
    ...NOTHING,
    activity: shown(SCENARIO),
    attempts: [attempt(1, 1, { percent: 62.5 }), attempt(1, 2, { percent: 87.5 })],
    counted: 2,
    review: { percent: 90, note: 'Well done. Look at the second ACK once more: whose is it?' },
    isDone: true,
  },
  {
    ...NOTHING,
    activity: shown(GOAL),
    attempts: [attempt(2, 1, {}), attempt(2, 2, { finishedAt: null, result: null })],
    goal: { clean: 1, withLoss: 0 },
  },
  { ...NOTHING, activity: shown(undefined) },
]

function view(part: Partial<HomeworkView>): HomeworkView {
  const rules = {
    attempts: 3,
    counts: 'best',
    late: 'flagged',
    feedback: 'at-once',
    classmates: true,
  } as const
  return {
    ...line({ dueAt: Date.now() + 3 * DAY }),
    className: GROUP.name,
    ...rules,
    board: 'anonymous',
    list: WORK,
    ...part,
  }
}

async function Work({ part = {} }: { readonly part?: Partial<HomeworkView> }) {
  return <HomeworkScreen view={view(part)} titles={await readTitles()} scenarios={goalScenarios()} />
}

const CLOSED = WORK.map((one) => ({ ...one, mayBegin: false }))

const ASKED = BANK.filter(({ chapter }) => chapter === 'time-wait').slice(0, 3)

function quiz(answered: number, part: Partial<QuizView> = {}): ReactNode {
  const tells = part.feedback !== 'after-due'
  const questions = ASKED.map((question, index) => {
    const given = index < answered ? keyOf(question) : null
    const { explanation, references } = question
    const verdict = {
      grade: { right: true, misconceptions: [] },
      closed: { key: keyOf(question), explanation, references },
    }
    return {
      asked: askQuestion(question, 'gallery'),
      given,
      verdict: given !== null && tells ? verdict : null,
    }
  })
  const usual = { attempt: ID, code: 'K7M2QX', activity: 3, title: 'What you know of TIME-WAIT', nth: 1 }
  const isFinished = answered >= questions.length
  const state = {
    isFinished,
    isOpen: !isFinished,
    feedback: 'at-once',
    toldAt: null,
    right: tells ? answered : null,
  } as const
  return (
    <QuizPage
      quiz={{ ...usual, questions, ...state, ...part }}
      homework={{ title: 'Close it three times', timeZone: TIMES.timeZone }}
    />
  )
}

/** Homework, as teachers give it and students do it. */
export const HOMEWORK_PAGES: Readonly<Record<string, () => ReactNode>> = {
  assignments: () => list(false, false),
  'assignments-none': () => list(false, true),
  'assignments-archived': () => list(true, false),
  'assignment-new': () => <New />,
  assignment: () => <Editor hasBegun={false} />,
  'assignment-begun': () => <Editor hasBegun />,
  homework: () => home(STUDENT, LINES),
  'homework-none': () => home(STUDENT, []),
  'homework-nobody': () => home(null, []),
  'homework-nobody-yet': () => <NobodyYet next="/homework/K7M2QX" />,
  'homework-missing': () => <NoSuchHomework />,
  'homework-one': () => <Work />,
  'homework-late': () => <Work part={{ phase: 'late' }} />,
  'homework-closed': () => <Work part={{ phase: 'closed', list: CLOSED }} />,
  'homework-before': () => (
    <Work
      part={{
        phase: 'before',
        done: 0,
        list: CLOSED.map((one) => ({ ...NOTHING, activity: one.activity, mayBegin: false })),
      }}
    />
  ),
  'homework-quiz': () => quiz(1),
  'homework-quiz-result': () => quiz(ASKED.length),
  'homework-quiz-told-later': () => quiz(ASKED.length, { feedback: 'after-due', toldAt: DUE }),
  'homework-join': () => (
    <ClientWords of={['homework', 'doors']}>
      <JoinClassmate code="K7M2QX" match={ID} title="Close it three times" />
    </ClientWords>
  ),
}
