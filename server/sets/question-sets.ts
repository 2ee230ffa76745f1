import { checkDraftSet } from '#core/quiz/drafts/check-draft-set.ts'
import type { DraftSet } from '#core/quiz/drafts/draft-set.ts'
import { readDraftSet } from '#core/quiz/drafts/read-draft-set.ts'
import type { QuestionSet, Text } from '#core/quiz/question.ts'
import { MOST_QUESTIONS } from '#core/session/settings.ts'
import type { SetList } from './ports.ts'

export interface QuestionSetDeps {
  readonly sets: SetList
  /** Of {@link ID_ALPHABET}, by chance. */
  readonly newId: (length: number) => string
}

const ID = /^[2-9A-HJ-NP-Z]{16}$/
const ID_LENGTH = 16
/** Octets of one set as its file. */
export const MOST_OCTETS = 512 * 1024
/** Sets of one teacher. */
export const MOST_SETS = 200
const LONGEST_TITLE = 120

/** Why a set was not stored; each has a sentence that says what to do. */
type SetRefusal =
  | 'signed-out'
  /** There is none, or it is somebody else's. */
  | 'no-such-set'
  /** It was saved from elsewhere since it was read. */
  | 'changed-elsewhere'
  | 'too-large'
  | 'too-many-questions'
  | 'too-many-sets'
  /** What came in is no set. */
  | 'unreadable'

export type SetStored =
  | { readonly ok: true; readonly id: string; readonly updatedAt: number; readonly faults: number }
  | { readonly ok: false; readonly why: SetRefusal }

/** A set of one's own, as it was written so far. */
export interface OwnSet {
  readonly id: string
  readonly draft: DraftSet
  readonly updatedAt: number
}

/** Null: there is none, it is somebody else's, or it can no longer be read. @throws {NotStored} as everything here */
export async function readOwnSet(
  { sets }: QuestionSetDeps,
  teacher: string,
  id: string,
): Promise<OwnSet | null> {
  const stored = ID.test(id) ? await sets.read(teacher, id) : null
  const draft = stored === null ? null : readDraftSet(stored.content)
  return stored === null || draft === null ? null : { id, draft, updatedAt: stored.updatedAt }
}

/** What can be put into a plan and played: a finished set; null also where it has faults. */
export async function readPlayableSet(
  deps: QuestionSetDeps,
  teacher: string,
  id: string,
): Promise<QuestionSet | null> {
  const own = await readOwnSet(deps, teacher, id)
  const checked = own === null ? null : checkDraftSet(own.draft)
  return checked !== null && 'set' in checked ? checked.set : null
}

/** A new set from the text of its file. */
export async function createSet(
  { sets, newId }: QuestionSetDeps,
  teacher: string,
  text: string,
): Promise<SetStored> {
  const read = readContent(text)
  if (typeof read === 'string') return refused(read)
  const id = newId(ID_LENGTH)
  const updatedAt = await sets.create({ ...read, id, teacher }, MOST_SETS)
  return updatedAt === null ? refused('too-many-sets') : stored(id, updatedAt, read.faults)
}

/** Over what was stored at `since`: of two tabs the second one is told. */
export async function saveSet(
  { sets }: QuestionSetDeps,
  teacher: string,
  { id, since, text }: { readonly id: string; readonly since: number; readonly text: string },
): Promise<SetStored> {
  const read = readContent(text)
  if (typeof read === 'string') return refused(read)
  if (!ID.test(id)) return refused('no-such-set')
  const updatedAt = await sets.save(teacher, id, since, read)
  if (updatedAt !== null) return stored(id, updatedAt, read.faults)
  const there = await sets.read(teacher, id)
  return refused(there === null ? 'no-such-set' : 'changed-elsewhere')
}

/**
 * The same questions under another title, said in the language of whoever says it; a set that is written in the other
 * one only keeps to that.
 */
export async function renameSet(
  deps: QuestionSetDeps,
  teacher: string,
  { id, title, language }: { readonly id: string; readonly title: string; readonly language: keyof Text },
): Promise<SetStored> {
  const own = await readOwnSet(deps, teacher, id)
  if (own === null) return refused('no-such-set')
  const { en, zh } = own.draft.title
  const said = language === 'en' ? { own: en, other: zh } : { own: zh, other: en }
  const isOther = said.own === '' && said.other !== ''
  const into = isOther === (language === 'en') ? { en, zh: title } : { en: title, zh }
  const text = JSON.stringify({ ...own.draft, title: into })
  return saveSet(deps, teacher, { id, since: own.updatedAt, text })
}

/** A copy, with what tells it apart behind its title. */
export async function duplicateSet(deps: QuestionSetDeps, teacher: string, id: string): Promise<SetStored> {
  const own = await readOwnSet(deps, teacher, id)
  if (own === null) return refused('no-such-set')
  return createSet(deps, teacher, JSON.stringify({ ...own.draft, title: titleOfCopy(own.draft.title) }))
}

export async function removeSet({ sets }: QuestionSetDeps, teacher: string, id: string): Promise<void> {
  if (ID.test(id)) await sets.remove(teacher, id)
}

function titleOfCopy({ en, zh }: Text): Text {
  return { en: marked(en, ' (copy)'), zh: marked(zh, '（副本）') }
}

function marked(title: string, mark: string): string {
  return title === '' ? '' : `${title.slice(0, LONGEST_TITLE - mark.length)}${mark}`
}

function readContent(text: string): { content: DraftSet; faults: number } | SetRefusal {
  if (Buffer.byteLength(text) > MOST_OCTETS) return 'too-large'
  const content = readDraftSet(parsed(text))
  if (content === null) return 'unreadable'
  if (content.questions.length > MOST_QUESTIONS) return 'too-many-questions'
  const checked = checkDraftSet(content)
  return { content, faults: 'set' in checked ? 0 : checked.faults.length }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function stored(id: string, updatedAt: number, faults: number): SetStored {
  return { ok: true, id, updatedAt, faults }
}

function refused(why: SetRefusal): SetStored {
  return { ok: false, why }
}
