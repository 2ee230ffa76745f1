import type { DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import type { Fault } from '#core/quiz/question-faults.ts'
import type { Words } from '#app/_words/words.ts'

export type FaultWord = keyof Words['editor']['faults']

/**
 * Which sentence of the editor's own says it; null: the one that is said of a file will do. In a file something is
 * spelled wrong, in a form it is mostly not there yet.
 */
export function wordOfFault(question: DraftQuestion | null, fault: Fault): FaultWord | null {
  if (question === null) return wordOfSet(fault)
  if (fault.code === 'pair-missing') return 'partner'
  const [field] = fault.path
  if (field === 'key') return wordOfKey(question, fault)
  if (field === 'wrong') return wordOfMistake(fault)
  return fault.code === 'too-short' ? wordOfText(question, field) : null
}

function wordOfSet({ code, path: [field] }: Fault): FaultWord | null {
  if (field === 'title') return code === 'too-short' ? 'title' : null
  return code === 'too-few' ? 'no-questions' : null
}

function wordOfText({ kind }: DraftQuestion, field: string | number | undefined): FaultWord {
  if (field === 'prompt') return kind === 'true-false' ? 'statement' : 'prompt'
  return field === 'explanation' || field === 'label' ? field : 'choice'
}

function wordOfKey({ kind }: DraftQuestion, { code, path }: Fault): FaultWord | null {
  if (code === 'duplicate-id') return 'twice'
  switch (kind) {
    case 'single':
      return 'mark-right'
    case 'several':
      return 'mark-all-right'
    case 'number':
      return 'number'
    case 'pairs':
      return 'partner'
    case 'point':
      return code === 'too-few' ? 'point' : 'place-gone'
    case 'true-false':
      return path[1] === 'isTrue' ? 'true-or-false' : 'mark-right'
    case 'order':
      return null
  }
}

function wordOfMistake({ code, path }: Fault): FaultWord | null {
  const field = path[2]
  if (code === 'not-later') return code
  if (code === 'wrong-is-right') return 'is-right'
  if (code === 'duplicate-id') return 'twice'
  if (field === 'misconception') return field
  if (field === 'value') return 'wrong-number'
  return field === 'place' ? 'place-gone' : 'both'
}
