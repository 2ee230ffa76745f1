'use client'

import { useState } from 'react'
import type { DraftQuestion, DraftSet } from '#core/quiz/drafts/draft-set.ts'
import type { QuestionKind } from '#core/quiz/question.ts'
import {
  addQuestion,
  duplicateQuestion,
  moveQuestion,
  neighbourOf,
  openSet,
  removeQuestion,
  replaceQuestion,
  restoreQuestion,
  takeQuestion,
} from './edit-set.ts'
import { changeKind } from './new-question.ts'

interface Removed {
  readonly question: DraftQuestion
  /** Its place, from 0. */
  readonly at: number
}

export interface SetEditing {
  readonly set: DraftSet
  /** The id of the question in the form; null: there is none. */
  readonly selected: string | null
  /** The last one that was deleted, as long as that can be taken back. */
  readonly removed: Removed | null
  readonly setSet: (set: DraftSet) => void
  readonly select: (id: string) => void
  readonly add: (kind: QuestionKind) => void
  readonly take: (question: DraftQuestion) => void
  readonly change: (question: DraftQuestion) => void
  readonly changeKind: (question: DraftQuestion, kind: QuestionKind) => void
  readonly duplicate: (id: string) => void
  /** To a place from 0. */
  readonly move: (id: string, to: number) => void
  readonly remove: (id: string) => void
  readonly undoRemove: () => void
}

/** The set that is edited, and which of its questions is in the form. */
export function useSetEditing(first: DraftSet): SetEditing {
  const [set, setSet] = useState(() => openSet(first))
  const [chosen, setChosen] = useState<string | null>(null)
  const [removed, setRemoved] = useState<Removed | null>(null)
  // How a question was before its kind was changed, by question and kind.
  const [before, setBefore] = useState<Readonly<Record<string, DraftQuestion>>>({})
  const selected = (set.questions.find(({ id }) => id === chosen) ?? set.questions[0])?.id ?? null

  function put(added: { readonly set: DraftSet; readonly id: string }): void {
    setSet(added.set)
    setChosen(added.id)
  }

  function remove(id: string): void {
    const at = set.questions.findIndex((one) => one.id === id)
    const question = set.questions[at]
    if (question === undefined) return
    setChosen(neighbourOf(set, id))
    setRemoved({ question, at })
    setSet(removeQuestion(set, id))
  }

  function undoRemove(): void {
    if (removed === null) return
    setSet(restoreQuestion(set, removed.question, removed.at))
    setChosen(removed.question.id)
    setRemoved(null)
  }

  return {
    set,
    selected,
    removed,
    setSet,
    select: setChosen,
    add: (kind) => put(addQuestion(set, kind, selected)),
    take: (question) => put(takeQuestion(set, question, selected)),
    change: (question) => setSet(replaceQuestion(set, question)),
    changeKind: (question, kind) => {
      setBefore({ ...before, [`${question.id} ${question.kind}`]: question })
      setSet(replaceQuestion(set, changeKind(question, kind, before[`${question.id} ${kind}`])))
    },
    duplicate: (id) => put(duplicateQuestion(set, id)),
    move: (id, to) => setSet(moveQuestion(set, id, to)),
    remove,
    undoRemove,
  }
}
