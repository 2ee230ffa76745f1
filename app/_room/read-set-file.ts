import { parseQuestionFile } from '#content/question-files/parse-question-file.ts'
import type { FileFault } from '#content/question-files/parse-question-set.ts'
import { sayFault } from '#content/question-files/say-fault.ts'
import type { SetFault } from '#core/contract/new-session.ts'
import type { QuestionSet } from '#core/quiz/question.ts'
import type { Language } from '#app/_words/languages.ts'

export type ReadSet =
  /** `notes`: what of a GIFT file is not in the set, or not as it was. */
  | { readonly set: QuestionSet; readonly notes: readonly SetFault[] }
  | { readonly faults: readonly SetFault[] }

/** The set in a file's text, JSON or GIFT, or what is wrong in it, in the words of a language. */
export function readSetFile(text: string, fileName: string, language: Language): ReadSet {
  const parsed = parseQuestionFile(text, fileName)
  const say = ({ line, question, ...fault }: FileFault): SetFault => ({
    line,
    question,
    message: sayFault({ line, question, ...fault }, language),
  })
  return 'set' in parsed
    ? { set: parsed.set, notes: parsed.notes.map(say) }
    : { faults: parsed.faults.map(say) }
}
