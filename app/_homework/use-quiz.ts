'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '#core/quiz/answer.ts'
import { newCommandId } from '#app/_realtime/command-id.ts'
import { type AnswerBox, type BoxState, type KeptAnswer, createAnswerBox } from './answer-box.ts'
import { answerQuiz } from './homework-actions.ts'
import type { QuizAnswered, QuizView } from './homework-types.ts'
import { keeperOf } from './kept-answer.ts'
import { type Since, answeredSince, firstOpen, standing } from './quiz-progress.ts'

/** A quiz as it is answered: each answer is stored as it is given, and what cannot be sent waits here. */
export function useQuiz(quiz: QuizView) {
  const router = useRouter()
  const [since, setSince] = useState<Since>(new Map())
  const [at, setAt] = useState(() => firstOpen(quiz.questions))
  const [box, setBox] = useState<BoxState>('idle')
  const [waiting, setWaiting] = useState<KeptAnswer | null>(null)
  /** Why the last answer was refused; null: it was taken. */
  const [refused, setRefused] = useState<string | null>(null)
  const sender = useRef<AnswerBox | null>(null)
  const { attempt, feedback, isOpen } = quiz
  const tellsAtOnce = feedback === 'at-once'

  function told(kept: KeptAnswer, answered: QuizAnswered): boolean {
    setWaiting(null)
    if (!answered.ok) {
      setRefused(answered.why)
      if (answered.why === 'not-a-student') return false
      router.refresh()
      return true
    }
    setSince((before) => answeredSince(before, kept.question, kept.answer, answered.verdict))
    if (!tellsAtOnce) setAt(kept.question + 1)
    // The result, and what is told only then, come from the server.
    if (answered.isFinished) router.refresh()
    return true
  }

  const latest = useRef(told)
  useEffect(() => {
    latest.current = told
  })

  useEffect(() => {
    const made = createAnswerBox<QuizAnswered>({
      send: (kept) => answerQuiz(attempt, kept),
      keeper: keeperOf(attempt),
      newCommandId,
      onState: setBox,
      onTold: (kept, answered) => latest.current(kept, answered),
    })
    sender.current = made
    const again = (): void => made.resend()
    window.addEventListener('online', again)
    // What was kept before the page was loaded goes first.
    const before = isOpen ? made.waitingFor() : null
    if (before !== null) {
      setWaiting(before)
      setAt(before.question)
      made.resend()
    }
    return () => {
      window.removeEventListener('online', again)
      made.stop()
    }
    // oxlint-disable-next-line react/exhaustive-deps -- once for each attempt; whether it is open is asked as it begins
  }, [attempt])

  const questions = standing(quiz, since)
  const now = questions[at]
  // Answered on another device: where nothing is told of it, the next one is asked.
  const shown = now?.given != null && now.verdict === null ? firstOpen(questions) : at

  return {
    questions,
    /** Answered since the page was loaded. */
    since,
    at: shown,
    box,
    refused,
    /** What is on its way, of the question that is shown. */
    sent: waiting?.question === shown ? waiting.answer : null,
    answer: (given: Answer): void => {
      setRefused(null)
      sender.current?.put(shown, given)
      setWaiting(sender.current?.waitingFor() ?? null)
    },
    resend: () => sender.current?.resend(),
    goOn: () => setAt(shown + 1),
  }
}
