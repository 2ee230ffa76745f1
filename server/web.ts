import { cache } from 'react'
import type { Level } from '#core/match/move.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { findSeat } from './accounts/seats.ts'
import type { HouseName } from './accounts/teacher-auth.ts'
import type { Browser } from './accounts/teacher-browsers.ts'
import { type SignUpOffer, type Teacher, type TeacherAccounts, createTeachers } from './accounts/teachers.ts'
import { lanAddresses, originsFor } from './addresses.ts'
import { type OwnCards, cardsOf } from './cards/own-cards.ts'
import { readCardSeat } from './cards/sign-in-by-card.ts'
import { type OwnBoards, type StudentBoards, boardsOf, studentBoardsOf } from './board/own-boards.ts'
import { readInvitation } from './classes/co-teachers.ts'
import { type OwnClasses, classesOf } from './classes/own-classes.ts'
import { endSeat } from './compose-ended-seats.ts'
import { readEnv } from './env.ts'
import { type OwnAssignments, assignmentsOf } from './homework/own-assignments.ts'
import { readCode } from './homework/homework.ts'
import { type OwnHomework, homeworkOf } from './homework/own-homework.ts'
import type { BoardRow } from './matches/ports.ts'
import { personsOf } from './matches/match-change.ts'
import { type ReadMatch, readMatch } from './matches/read-match.ts'
import { newId } from './new-id.ts'
import { type SharedPlan, readShared } from './plans/hand-on-plan.ts'
import { type OwnPlans, plansOf } from './plans/own-plans.ts'
import type { PlanDeps } from './plans/plans.ts'
import { type OwnQuestionSets, questionSetsOf } from './sets/own-question-sets.ts'
import { type OwnRecords, recordsOf } from './records/own-records.ts'
import { type OwnReviews, reviewsOf } from './review/own-reviews.ts'
import { type WorkReader, createWorkReader } from './review/work-reader.ts'
import type { SessionLine } from './sessions/ports.ts'
import { openStorage } from './storage/open-storage.ts'
import type { Storage } from './storage/storage.ts'

/**
 * The second composition root, for pages and server actions: storage and use cases, no socket. Next bundles its own copy
 * of it, so it opens its own small pool, with the first question; imported while building, it does nothing.
 */

const POOL_SIZE = 4
/** Milliseconds: where too much is going on a page had better come late than say that something went wrong. */
const PATIENCE = 12_000
const ROWS_ON_BOARD = 50
const LESSONS_SHOWN = 100
const MATCH_ID = /^[2-9A-HJ-NP-Z]{16}$/

/** Outlives the reloads of development, that load this module anew. */
const kept = globalThis as { fourWavesWebStorage?: Promise<Storage> }

function storage(): Promise<Storage> {
  return (kept.fourWavesWebStorage ??= open().catch((error: unknown) => {
    delete kept.fourWavesWebStorage
    throw error
  }))
}

async function open(): Promise<Storage> {
  const { databaseUrl } = readEnv(process.env)
  if (databaseUrl === undefined) throw new Error('pages need the server that has opened the database')
  return openStorage(databaseUrl, { poolSize: POOL_SIZE, parseEvents, connectMs: PATIENCE })
}

/** The best attempt of each seat that wants to be shown. @throws {NotStored} where the database does not answer. */
export async function readLeaderboard(scenario: string, level: Level): Promise<readonly BoardRow[]> {
  return (await storage()).leaderboard.best(scenario, level, ROWS_ON_BOARD)
}

/** Who asks, by their `Cookie` header; null: nobody yet. Looked up once for each page. @throws {NotStored} */
export const readOwnSeat = cache(
  async (cookies: string | null): Promise<{ id: string; name: string; shown: boolean } | null> => {
    const { secret } = readEnv(process.env)
    return findSeat({ seats: (await storage()).seats, secret: secret ?? '' }, cookies)
  },
)

/** The teacher who is signed in, by a `Cookie` header; null: nobody is. Looked up once for each page. @throws {NotStored} */
export const readTeacher = cache(async (cookies: string | null): Promise<Teacher | null> =>
  (await teachers()).of(cookies),
)

/** What a teacher does with questions of their own; null: nobody is signed in. @throws {NotStored} as all of it */
export async function ownQuestionSets(cookies: string | null): Promise<OwnQuestionSets | null> {
  const teacher = await readTeacher(cookies)
  return teacher && questionSetsOf({ sets: (await storage()).sets, newId }, teacher.id)
}

/** What a teacher does with plans; null: nobody is signed in. @throws {NotStored} as all of it */
export async function ownPlans(cookies: string | null): Promise<OwnPlans | null> {
  const teacher = await readTeacher(cookies)
  return teacher && plansOf(await planDeps(), teacher.id)
}

/** A plan that its teacher shares, for whoever has the link; null: it is shared no more. @throws {NotStored} */
export async function readSharedPlan(share: string): Promise<SharedPlan | null> {
  return readShared(await planDeps(), share)
}

async function planDeps(): Promise<PlanDeps> {
  const { plans, sets } = await storage()
  const secret = readEnv(process.env).secret ?? ''
  return { plans, newId, secret, setsOf: (teacher) => questionSetsOf({ sets, newId }, teacher) }
}

/** What a teacher does with classes; null: nobody is signed in. @throws {NotStored} as all of it */
export async function ownClasses(cookies: string | null): Promise<OwnClasses | null> {
  const teacher = await readTeacher(cookies)
  return teacher && classesOf({ classes: (await storage()).classes, newId, endSeat }, teacher.id)
}

/** What a teacher does with the homework of classes; null: nobody is signed in. @throws {NotStored} as all of it */
export async function ownAssignments(cookies: string | null): Promise<OwnAssignments | null> {
  const teacher = await readTeacher(cookies)
  if (teacher === null) return null
  const { homework, classes, sets } = await storage()
  const setsOf = (of: string) => questionSetsOf({ sets, newId }, of)
  return assignmentsOf({ homework, classes, setsOf, newId }, teacher.id)
}

/** What a student does at home; null: no student's card leads to this browser. @throws {NotStored} as all of it */
export async function ownHomework(cookies: string | null): Promise<OwnHomework | null> {
  const seat = await readOwnSeat(cookies)
  const { homework, sets } = await storage()
  const student = seat && (await homework.work.studentAt(seat.id))
  if (seat === null || student === null) return null
  const setsOf = (of: string) => questionSetsOf({ sets, newId }, of)
  return homeworkOf({ homework, setsOf, newId }, student, seat.name)
}

/** Whether there is homework of this code, whosever it is. @throws {NotStored} */
export async function isHomework(code: string): Promise<boolean> {
  const read = readCode(code)
  return read !== null && (await storage()).homework.assignments.isTaken(read)
}

/** What a teacher does with login cards; null: nobody is signed in. @throws {NotStored} as all of it */
export async function ownCards(cookies: string | null): Promise<OwnCards | null> {
  const teacher = await readTeacher(cookies)
  if (teacher === null) return null
  const { cards, classes } = await storage()
  const secret = readEnv(process.env).secret ?? ''
  return cardsOf({ cards, classes: classes.list, secret, newId, endSeat }, teacher.id)
}

/** As whom this browser is signed in by card; null: it is not. @throws {NotStored} */
export async function readSignedInByCard(
  cookies: string | null,
): Promise<{ seat: string; name: string } | null> {
  const secret = readEnv(process.env).secret ?? ''
  return readCardSeat({ cards: (await storage()).cards, secret }, cookies)
}

/** What a teacher does with the leaderboards of classes; null: nobody is signed in. @throws {NotStored} as all of it */
export async function ownBoards(cookies: string | null): Promise<OwnBoards | null> {
  const teacher = await readTeacher(cookies)
  const { standings, classes } = await storage()
  return teacher && boardsOf({ standings, classes: classes.list }, teacher.id)
}

/** What a student does with them; null: who asks has no seat yet. @throws {NotStored} as all of it */
export async function studentBoards(cookies: string | null): Promise<StudentBoards | null> {
  const seat = await readOwnSeat(cookies)
  return seat && studentBoardsOf({ standings: (await storage()).standings }, seat.id)
}

/** The class that a link for a co-teacher leads to, for whoever has it; null: it opens nothing. @throws {NotStored} */
export async function readClassInvitation(secret: string): Promise<{ id: string; name: string } | null> {
  return readInvitation({ classes: (await storage()).classes }, secret)
}

/** What a teacher looks at afterwards; null: nobody is signed in. @throws {NotStored} as all of it */
export async function ownReviews(cookies: string | null): Promise<OwnReviews | null> {
  const teacher = await readTeacher(cookies)
  if (teacher === null) return null
  const { classes, homework, sessions, reviews, log, seats } = await storage()
  const reader = (madeReader ??= createWorkReader(reviews.list))
  return reviewsOf(
    { classes, homework, sessions: sessions.list, reviews, log, seats, reader, newId },
    teacher.id,
  )
}

/** What a teacher takes out of classes, sees of their audit log, and deletes; null: nobody is signed in. @throws {NotStored} as all of it */
export async function ownRecords(cookies: string | null): Promise<OwnRecords | null> {
  const teacher = await readTeacher(cookies)
  if (teacher === null) return null
  const { records, classes, homework, reviews } = await storage()
  const { retentionDays } = readEnv(process.env)
  return recordsOf({ records, classes, homework, reviews, retentionDays, newId, endSeat }, teacher.id)
}

/** Made once: it keeps what it has read of matches that are over. */
let madeReader: WorkReader | null = null

/** Lessons that a teacher has started, and those of the classes, the newest first. @throws {NotStored} */
export async function readOwnLessons(cookies: string | null): Promise<readonly SessionLine[]> {
  const teacher = await readTeacher(cookies)
  if (teacher === null) return []
  const { classes, sessions } = await storage()
  const own = (await classes.list.ofTeacher(teacher.id)).map(({ id }) => id)
  return sessions.list.ofTeacher(teacher.id, own, LESSONS_SHOWN)
}

/** Lessons of a class, the newest first; none for whoever is none of its teachers. @throws {NotStored} */
export async function readClassLessons(cookies: string | null, id: string): Promise<readonly SessionLine[]> {
  const line = await (await ownClasses(cookies))?.read(id)
  // By no teacher's name: what they started elsewhere is not the class's.
  return line ? (await storage()).sessions.list.ofTeacher('', [id], LESSONS_SHOWN) : []
}

/** Where the teacher is signed in, the asking browser first. @throws {NotStored} */
export async function readTeacherBrowsers(cookies: string | null): Promise<readonly Browser[]> {
  return (await teachers()).browsers(cookies)
}

/** Signs one of the teacher's own browsers out, at once. False: it is none of them. @throws {NotStored} */
export async function signOutTeacherBrowser(cookies: string | null, id: string): Promise<boolean> {
  return (await teachers()).signOutBrowser(cookies, id)
}

/** Whether a teacher's account can be made now, and whether a code is asked for. @throws {NotStored} */
export async function readSignUpOffer(): Promise<SignUpOffer> {
  return (await teachers()).offer()
}

/** By which other houses teachers may sign in. */
export function signInHouses(): readonly HouseName[] {
  const { google, github } = readEnv(process.env).signInBy
  return [...(google === null ? [] : ['google' as const]), ...(github === null ? [] : ['github' as const])]
}

/** Made once: the library reads its own settings with the first question. */
let madeTeachers: TeacherAccounts | null = null

async function teachers(): Promise<TeacherAccounts> {
  const { accounts } = await storage()
  return (madeTeachers ??= makeTeachers(accounts))
}

function makeTeachers(accounts: Storage['accounts']): TeacherAccounts {
  const env = readEnv(process.env)
  return createTeachers({
    storage: accounts,
    secret: env.secret ?? '',
    origins: env,
    signUp: env.teacherSignup,
    signInBy: env.signInBy,
    rateLimit: env.rateLimit,
    // Pages ask who somebody is; what is sent is sent by the server.
    sendReset: () => Promise.reject(new Error('pages send no mail')),
    onError: tellError,
  })
}

function tellError(error: unknown): void {
  console.error(error)
}

/** A match that one of its players looks at again. */
export interface OwnMatch extends ReadMatch {
  /** The public id of whoever asks. */
  readonly seat: string
  /** Names of the persons in it, by seat; one that was forgotten is not there. */
  readonly names: Readonly<Record<string, string>>
}

/** The match, where whoever asks plays in it; null: for them there is none. @throws {NotStored} */
export async function readOwnMatch(cookies: string | null, id: string): Promise<OwnMatch | null> {
  if (!MATCH_ID.test(id)) return null
  const seat = await readOwnSeat(cookies)
  if (seat === null) return null
  const { log, seats } = await storage()
  const read = await readMatch(log, id, seat.id)
  if (read === null) return null
  return { ...read, seat: seat.id, names: Object.fromEntries(await seats.names(personsOf(read.match))) }
}

/** The match, where whoever asks teaches the class that it was played in; null: for them there is none. @throws {NotStored} */
export async function readTaughtMatch(cookies: string | null, id: string): Promise<OwnMatch | null> {
  const read = await (await ownReviews(cookies))?.match(id)
  return read ? { id, match: read.match, events: read.events, names: read.names, seat: '' } : null
}

/** Under which origins a second device reaches the page that was asked for as `host`. */
export function shareOrigins(host: string): string[] {
  return originsFor(host, readEnv(process.env).publicUrl, lanAddresses())
}
