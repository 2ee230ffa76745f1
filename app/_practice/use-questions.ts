'use client'

import { useEffect, useState } from 'react'
import { diceOf } from '#core/quiz/dice.ts'
import type { Question } from '#core/quiz/question.ts'
import type { Language } from '#app/_words/languages.ts'
import { chooseRound } from './choose-round.ts'
import { type Beliefs, loadBeliefs } from './load-beliefs.ts'
import { generateRound } from './load-generated.ts'
import { loadQuestions } from './load-questions.ts'
import type { Indexed } from './practice-index.ts'
import { readKept } from './progress-store.ts'
import type { Wish } from './wish.ts'

type Loaded =
  | { readonly kind: 'loading' | 'failed' | 'none' }
  | { readonly kind: 'there'; readonly questions: readonly Question[]; readonly beliefs: Beliefs }

const LOADING: Loaded = { kind: 'loading' }

interface Wanted {
  readonly wish: Wish
  readonly index: readonly Indexed[]
  readonly question: Question | null
  readonly language: Language
  /** Of the round: another one is chosen anew. */
  readonly nth: number
}

/** The questions of a round, and what misconceptions are called. */
export function useQuestions({ wish, index, question, language, nth }: Wanted): Loaded {
  const [loaded, setLoaded] = useState<Loaded & { readonly of: number }>({
    of: nth,
    ...(question === null ? LOADING : { kind: 'there', questions: [question], beliefs: {} }),
  })
  useEffect(() => {
    let left = false
    const load = async (): Promise<Loaded> => {
      const [questions, beliefs] = await Promise.all([
        question === null ? choose(wish, index) : [question],
        loadBeliefs(language),
      ])
      return questions.length === 0 ? { kind: 'none' } : { kind: 'there', questions, beliefs }
    }
    load()
      .catch((): Loaded => ({ kind: 'failed' }))
      .then((next) => left || setLoaded({ of: nth, ...next }))
      .catch(() => {})
    return () => {
      left = true
    }
  }, [wish, index, question, language, nth])
  return loaded.of === nth ? loaded : LOADING
}

async function choose(wish: Wish, index: readonly Indexed[]): Promise<readonly Question[]> {
  const seed = [...crypto.getRandomValues(new Uint32Array(2))].join('-')
  if (wish.kind === 'endless') return generateRound(seed)
  const { progress } = readKept()
  return loadQuestions(chooseRound(wish, { index, progress, now: Date.now(), dice: diceOf(seed) }))
}
