import { parseQuestionSet } from '#content/question-files/parse-question-set.ts'
import { sayFault } from '#content/question-files/say-fault.ts'
import type { SetFault } from '#core/contract/wire.ts'
import type { QuestionSet } from '#core/quiz/question.ts'
import type { Language } from '#app/_words/languages.ts'

/** The set in a file's text, or what is wrong in it, in the words of a language. */
export function readSetFile(
  text: string,
  language: Language,
): { readonly set: QuestionSet } | { readonly faults: readonly SetFault[] } {
  const parsed = parseQuestionSet(text)
  if ('set' in parsed) return parsed
  return {
    faults: parsed.faults.map((fault) => ({
      line: fault.line,
      question: fault.question,
      message: sayFault(fault, language),
    })),
  }
}
