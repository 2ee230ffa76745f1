import { checkQuestionSet } from '../check-question-set.ts'
import type { QuestionSet } from '../question.ts'
import type { Fault } from '../question-faults.ts'
import type { DraftSet } from './draft-set.ts'
import { fillLanguages } from './fill-languages.ts'

export type CheckedDraft = { readonly set: QuestionSet } | { readonly faults: readonly Fault[] }

/** The finished set that a draft is, or what is still to do; each thing once, also where it is so in both languages. */
export function checkDraftSet(draft: DraftSet): CheckedDraft {
  const filled = fillLanguages(draft)
  const checked = checkQuestionSet({ ...filled, questions: filled.questions.map(withoutEmptyLines) })
  return 'set' in checked ? checked : { faults: checked.faults.filter((fault) => isSaidOnce(draft, fault)) }
}

/** An empty line among the references is no reference. */
function withoutEmptyLines(question: DraftSet['questions'][number]) {
  return { ...question, references: question.references.filter((line) => line.trim() !== '') }
}

/** A language that nobody has written has the faults of the other one; where there is neither, English tells. */
function isSaidOnce(draft: DraftSet, { path }: Fault): boolean {
  const language = path.at(-1)
  if (language !== 'en' && language !== 'zh') return true
  const text = valueAt(draft, path.slice(0, -1))
  if (!isBlank(text, language)) return true
  return language === 'en' && isBlank(text, 'zh')
}

function valueAt(value: unknown, path: Fault['path']): unknown {
  return path.reduce<unknown>((inner, part) => Reflect.get(Object(inner), part), value)
}

function isBlank(text: unknown, language: 'en' | 'zh'): boolean {
  const words: unknown = Reflect.get(Object(text), language)
  return typeof words === 'string' && words.trim() === ''
}
