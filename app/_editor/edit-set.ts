import type { DraftQuestion, DraftSet } from '#core/quiz/drafts/draft-set.ts'
import type { QuestionKind } from '#core/quiz/question.ts'
import { moveTo, inOrder } from './edit-order.ts'
import { newQuestion } from './new-question.ts'
import { freeId } from './own-fields.ts'

export const NEW_SET: DraftSet = {
  format: 'four-waves-questions',
  version: 1,
  title: { en: '', zh: '' },
  questions: [],
}

/** As it is edited. */
export function openSet(set: DraftSet): DraftSet {
  return withQuestions(
    set,
    set.questions.map((question) => (question.kind === 'order' ? inOrder(question) : question)),
  )
}

/** A new one behind that question, or at the end; of the same chapter. Returns its id too. */
export function addQuestion(
  set: DraftSet,
  kind: QuestionKind,
  after: string | null,
): { readonly set: DraftSet; readonly id: string } {
  const id = freeId(set.questions, 'question-')
  const neighbour = set.questions.find((one) => one.id === after) ?? set.questions.at(-1)
  const question = newQuestion(kind, id, neighbour?.chapter ?? 'four-waves')
  return { set: insertBehind(set, question, after), id }
}

/** A copy of a question from wherever, under an id that is free. What proves the original proves no change of it. */
export function takeQuestion(
  set: DraftSet,
  question: DraftQuestion,
  after: string | null,
): { readonly set: DraftSet; readonly id: string } {
  const isTaken = set.questions.some((one) => one.id === question.id)
  const id = isTaken ? freeId(set.questions, `${question.id.slice(0, 54)}-`) : question.id
  const copy: DraftQuestion = { ...question, id, claims: undefined }
  return { set: insertBehind(set, copy.kind === 'order' ? inOrder(copy) : copy, after), id }
}

export function duplicateQuestion(
  set: DraftSet,
  id: string,
): { readonly set: DraftSet; readonly id: string } {
  const question = set.questions.find((one) => one.id === id)
  return question === undefined ? { set, id } : takeQuestion(set, question, id)
}

export function replaceQuestion(set: DraftSet, question: DraftQuestion): DraftSet {
  return withQuestions(
    set,
    set.questions.map((one) => (one.id === question.id ? question : one)),
  )
}

export function moveQuestion(set: DraftSet, id: string, to: number): DraftSet {
  return withQuestions(set, moveTo(set.questions, id, to))
}

export function removeQuestion(set: DraftSet, id: string): DraftSet {
  return withQuestions(
    set,
    set.questions.filter((one) => one.id !== id),
  )
}

/** Back at its place from 0, where it was deleted from. */
export function restoreQuestion(set: DraftSet, question: DraftQuestion, at: number): DraftSet {
  return withQuestions(set, set.questions.toSpliced(at, 0, question))
}

/** The one to look at once that one is gone: what comes behind it, else the last. */
export function neighbourOf(set: DraftSet, id: string): string | null {
  const at = set.questions.findIndex((one) => one.id === id)
  return (set.questions[at + 1] ?? set.questions[at - 1])?.id ?? null
}

function insertBehind(set: DraftSet, question: DraftQuestion, after: string | null): DraftSet {
  const at = set.questions.findIndex((one) => one.id === after)
  return withQuestions(set, set.questions.toSpliced(at === -1 ? set.questions.length : at + 1, 0, question))
}

function withQuestions(set: DraftSet, questions: readonly DraftQuestion[]): DraftSet {
  return { ...set, questions }
}
