import type { QuestionSet, Text } from '#core/quiz/question.ts'
import { checkQuestionSet } from '#core/quiz/check-question-set.ts'
import { parseGift } from './parse-gift.ts'
import { type FileFault, parseQuestionSet } from './parse-question-set.ts'

export type ParsedFile =
  | {
      readonly format: 'json' | 'gift'
      readonly set: QuestionSet
      /** What of the file is not in the set, or not as it was; empty for JSON, which is taken whole or not at all. */
      readonly notes: readonly FileFault[]
    }
  | { readonly format: 'json' | 'gift'; readonly faults: readonly FileFault[] }

/** What a set without a title of its own is called. */
const UNTITLED: Text = { en: 'Imported questions', zh: '导入的题目' }
const LONGEST_TITLE = 120

/** A set of questions from the text of a JSON or a GIFT file, told apart by how the text begins. */
export function parseQuestionFile(text: string, fileName = ''): ParsedFile {
  if (isJson(text)) {
    const parsed = parseQuestionSet(text)
    return 'set' in parsed
      ? { format: 'json', set: parsed.set, notes: [] }
      : { format: 'json', faults: parsed.faults }
  }
  return { format: 'gift', ...readGiftSet(text, fileName) }
}

/** GIFT hardly ever begins with a brace, JSON does; a file with nothing in it is told as JSON. */
function isJson(text: string): boolean {
  return /^\uFEFF?\s*(?:[{[]|$)/.test(text)
}

function readGiftSet(text: string, fileName: string) {
  const { questions, notes } = parseGift(text)
  if (questions.length === 0) return { faults: notes }
  const title = titleOf(fileName)
  const checked = checkQuestionSet({ format: 'four-waves-questions', version: 1, title, questions })
  if ('set' in checked) return { set: checked.set, notes: [oneLanguage(), ...notes] }
  return { faults: checked.faults.map((fault) => ({ ...fault, line: null, question: null })) }
}

function titleOf(fileName: string): Text {
  const name = fileName
    .replace(/(?:\.(?:gift|txt|en|zh))+$/i, '')
    .trim()
    .slice(0, LONGEST_TITLE)
  return name === '' ? UNTITLED : { en: name, zh: name }
}

function oneLanguage(): FileFault {
  return { code: 'gift-one-language', line: null, question: null, path: [], values: {} }
}
