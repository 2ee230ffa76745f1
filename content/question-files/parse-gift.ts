import { type GIFTQuestion, parse } from 'gift-pegjs'
import { checkQuestion } from '#core/quiz/check-question-set.ts'
import { CHAPTER_IDS, type ChapterId } from '#core/quiz/chapter.ts'
import type { Question } from '#core/quiz/question.ts'
import { MOST_IN_SET } from '#core/quiz/question-schema.ts'
import { type GiftCode, type GiftQuestion, fromGift } from './gift-questions.ts'
import type { FileFault } from './parse-question-set.ts'
import { shieldGift, unshieldGift } from './shield-gift.ts'
import { type GiftBlock, isCategory, splitGift } from './split-gift.ts'

export interface ReadGift {
  readonly questions: readonly Question[]
  /** What is left out, and what is not as it was; by line. */
  readonly notes: readonly FileFault[]
}

/** Where questions stand that name no chapter of ours. */
const USUAL_CHAPTER: ChapterId = 'four-waves'

/** Lengths are characters. A question's own bounds are far below; the parser need not see what is above. */
const LONGEST_BLOCK = 20_000

/** The questions of a GIFT file that are of a kind of ours. Never throws: what cannot be read is a note. */
export function parseGift(text: string): ReadGift {
  const blocks = splitGift(text)
  const over = blocks.filter((block) => !names(block))[MOST_IN_SET]
  if (over !== undefined) return { questions: [], notes: [tooMany(over)] }
  const questions: Question[] = []
  const notes: FileFault[] = []
  let chapter = USUAL_CHAPTER
  for (const block of blocks) {
    if (names(block)) {
      chapter = chapterOf(block) ?? USUAL_CHAPTER
      notes.push(...categoryNotes(block))
      continue
    }
    const read = readBlock(block, chapter, questions)
    if (read.question !== null) questions.push(read.question)
    notes.push(...read.notes)
  }
  return { questions, notes }
}

/** Whether it names the category of those that follow. */
function names({ lines: [line = ''] }: GiftBlock): boolean {
  return isCategory(line)
}

/** Told before any is read: a file of this size would only keep somebody waiting. */
function tooMany({ numbers: [line = 1] }: GiftBlock): FileFault {
  return { code: 'too-many', line, question: null, path: [], values: { most: MOST_IN_SET } }
}

interface ReadBlock {
  readonly question: Question | null
  readonly notes: readonly FileFault[]
}

function readBlock(block: GiftBlock, chapter: ChapterId, before: readonly Question[]): ReadBlock {
  const parsed = parseBlock(block)
  if ('line' in parsed) return { question: null, notes: [note('gift-syntax', parsed.line, null)] }
  const [line = 1] = block.numbers
  const id = idOf(parsed.title, before)
  const read = fromGift(parsed)
  if (typeof read === 'string') return { question: null, notes: [note(read, line, id)] }
  const checked = checkQuestion(questionOf(id, chapter, read))
  if ('faults' in checked)
    return { question: null, notes: checked.faults.map((fault) => ({ ...fault, line, question: id })) }
  return { question: checked.question, notes: read.notes.map((code) => note(code, line, id)) }
}

function questionOf(id: string, chapter: ChapterId, { prompt, explanation, own }: GiftQuestion): Question {
  return { id, chapter, skills: [], difficulty: 'medium', prompt, explanation, references: [], ...own }
}

/** The parser's own tree, or the line of the file on which it stopped. */
function parseBlock({ lines, numbers }: GiftBlock): GIFTQuestion | { readonly line: number } {
  const text = lines.join('\n')
  const first = { line: numbers[0] ?? 1 }
  if (text.length > LONGEST_BLOCK) return first
  try {
    const [parsed] = parse(shieldGift(text))
    return parsed ?? first
  } catch (error) {
    const stopped: unknown = Reflect.get(Object(error), 'location')?.start?.line
    return { line: numbers[Number(stopped) - 1] ?? first.line }
  }
}

/** `four-waves`, or a path of Moodle's that ends in it. */
function chapterOf({ lines: [line = ''] }: GiftBlock): ChapterId | null {
  return CHAPTER_IDS.find((id) => id === categoryIn(line).split('/').at(-1)?.trim()) ?? null
}

function categoryIn(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim()
}

function categoryNotes(block: GiftBlock): FileFault[] {
  if (chapterOf(block) !== null) return []
  const values = {
    what: categoryIn(block.lines[0] ?? ''),
    chapter: USUAL_CHAPTER,
    chapters: CHAPTER_IDS.map((id) => `\`${id}\``).join(', '),
  }
  return [{ ...note('gift-category', block.numbers[0] ?? 1, null), values }]
}

/** Its title as far as that can be an id, and different from those before. */
function idOf(title: string | null, before: readonly Question[]): string {
  const letters = unshieldGift(title ?? '')
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50)
  const id = letters === '' ? `question-${before.length + 1}` : letters
  const taken = new Set(before.map((one) => one.id))
  let free = id
  for (let nth = 2; taken.has(free); nth += 1) free = `${id}-${nth}`
  return free
}

function note(code: GiftCode, line: number, question: string | null): FileFault {
  return { code, line, question, path: [], values: {} }
}
