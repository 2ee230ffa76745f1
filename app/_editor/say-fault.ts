'use client'

import { useLocale, useTranslations } from 'next-intl'
import { sayFault } from '#content/question-files/say-fault.ts'
import type { DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import type { Fault, FaultCode } from '#core/quiz/question-faults.ts'
import { type FaultWord, wordOfFault } from './word-of-fault.ts'

/** Nothing is wrong with these yet: something is not there. */
const UNFINISHED: readonly FaultCode[] = [
  'too-short',
  'too-few',
  'missing',
  'bad-id',
  'wrong-type',
  'pair-missing',
]

export function isUnfinished({ code }: Fault): boolean {
  return UNFINISHED.includes(code)
}

/** What is to do, in a sentence; paths begin at the question, or without one at the set. */
export function useFaultWords(): (question: DraftQuestion | null, fault: Fault) => string {
  const t = useTranslations('editor.faults')
  const language = useLocale()
  return (question, fault) => {
    const word: FaultWord | null = wordOfFault(question, fault)
    return word === null ? sayFault({ ...fault, line: null, question: null }, language) : t(word)
  }
}
