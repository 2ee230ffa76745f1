import type { QuestionSet } from '#core/quiz/question.ts'

const KEY = 'four-waves set'

/** Keeps a set for the page that opens a quiz, in this tab only; false: the browser keeps nothing. */
export function handSet(set: QuestionSet): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(set))
    return true
  } catch {
    return false
  }
}

/** The set that was handed over, once; null: none, or it is no set. */
export async function takeSet(): Promise<QuestionSet | null> {
  const text = takeText()
  if (text === null) return null
  const { parseQuestionSet } = await import('#content/question-files/parse-question-set.ts')
  const parsed = parseQuestionSet(text)
  return 'set' in parsed ? parsed.set : null
}

function takeText(): string | null {
  try {
    const text = sessionStorage.getItem(KEY)
    sessionStorage.removeItem(KEY)
    return text
  } catch {
    return null
  }
}
