import type { ReactNode } from 'react'
import { readChoice } from '#app/_standing/standing-choice.ts'
import type { StandingRow, StandingView } from '#app/_standing/standing-choice.ts'
import { StandingScreen } from '#app/_standing/standing-screen.tsx'
import { NoClass, StudentBoardScreen } from '#app/_standing/student-board-screen.tsx'

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.now()
const SKILLS = [
  'four-waves',
  'sequence-numbers',
  'half-close',
  'time-wait',
  'retransmission',
  'reset',
] as const
const NAMES = [
  '李华',
  'Ann Lee',
  '王芳',
  'Maximiliane Featherstonehaugh',
  'Omar Haddad',
  '张伟',
  'Quiet Otter',
  'Zoë',
]

function rowOf(name: string, index: number): StandingRow {
  const isIdle = index === NAMES.length - 1
  const isGuest = name === 'Quiet Otter'
  return {
    rank: isIdle ? null : index === 2 ? 2 : index + 1,
    name,
    number: ((index * 5) % NAMES.length) + 1,
    student: isGuest ? null : `STUDENT${index}`,
    isOwn: false,
    hidden: index === 4,
    isGuest,
    points: isIdle ? 0 : index === 2 ? 16_250 : 18_500 - index * 2250,
    right: 40,
    decisions: 50,
    accuracy: isIdle ? null : 96 - index * 7,
    done: isIdle ? 0 : 12 - index,
    attempts: isIdle ? 0 : 21 - index * 2,
    elapsedMs: isIdle ? 0 : 5_400_000 - index * 610_000,
    lastAt: isIdle ? null : NOW - index * DAY * 2 - 600_000,
    skills: isIdle
      ? []
      : SKILLS.map((skill, nth) => ({ skill, right: Math.max(1, 9 - nth - index), of: 10 })),
    trend: isIdle ? [] : [40 - index, null, 55, 50 + index, 70, 88 - index * 6],
  }
}

const ROWS = NAMES.map(rowOf)
const CLASS = { id: 'C'.repeat(16), name: '网络 1 班', board: 'anonymous', isArchived: false } as const
const VIEW: StandingView = {
  class: CLASS,
  assignments: [{ id: 'A2', title: 'Closing at home', dueAt: NOW, activities: 5, board: 'names' }],
  lessons: [{ id: 'B3', code: 'K7MPQ2', title: 'Four waves', createdAt: NOW - 3 * DAY }],
  classes: [],
  rows: ROWS,
  all: ROWS.length,
  hidden: 0,
  isAnonymous: false,
  rule: 'names',
}
const NAMELESS = ROWS.filter(({ hidden }) => !hidden).map((row) => ({ ...row, name: null, student: null }))
const CHOICE = readChoice({})

/** What a student sees: the second row is theirs. */
function student(rule: StandingView['rule']): ReactNode {
  const rows = ROWS.map((row, index) => {
    const isOwn = index === 1
    return { ...row, student: null, isOwn, name: isOwn || rule === 'names' ? row.name : null }
  })
  const shown =
    rule === 'none' ? rows.filter(({ isOwn }) => isOwn).map((row) => ({ ...row, rank: null })) : rows
  const view = {
    ...VIEW,
    rows: shown,
    all: shown.length,
    lessons: [],
    rule,
    isAnonymous: rule === 'anonymous',
  }
  return <StudentBoardScreen view={view} choice={CHOICE} />
}

/** Leaderboards of a class, as its teachers and its students see them. */
export const STANDING_PAGES: Readonly<Record<string, () => ReactNode>> = {
  standing: () => <StandingScreen view={VIEW} choice={CHOICE} />,
  'standing-sorted': () => (
    <StandingScreen
      view={{ ...VIEW, rows: ROWS.slice(1, 3) }}
      choice={readChoice({ q: 'n', sort: '-done', span: 'custom' })}
    />
  ),
  'standing-projected': () => (
    <StandingScreen
      view={{ ...VIEW, rows: NAMELESS, all: NAMELESS.length, hidden: 1, isAnonymous: true }}
      choice={readChoice({ anonymous: '1' })}
    />
  ),
  'standing-empty': () => <StandingScreen view={{ ...VIEW, rows: [], all: 0 }} choice={CHOICE} />,
  'standing-not-found': () => (
    <StandingScreen view={{ ...VIEW, rows: [] }} choice={readChoice({ q: 'Xi' })} />
  ),
  'standing-student': () => student('names'),
  'standing-student-anonymous': () => student('anonymous'),
  'standing-student-own': () => student('none'),
  'standing-no-class': () => <NoClass />,
}
