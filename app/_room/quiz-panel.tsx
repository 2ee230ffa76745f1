'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { SetFault } from '#core/contract/new-session.ts'
import type { Failure } from '#app/_realtime/socket.ts'
import { takeSet } from '#app/_sets/hand-over.ts'
import { CodeEntry } from './code-entry.tsx'
import type { ChapterChoice } from './question-choices.tsx'
import { OpenQuiz } from './open-quiz.tsx'
import { OPEN_WISH, type QuizWish, USUAL_WISH, newSessionOf } from './quiz-wish.ts'
import { Strangers } from './strangers.tsx'

/** Why a quiz was not opened. */
export interface NotOpened {
  readonly why: Failure | 'no-file'
  readonly faults: readonly SetFault[]
}

/** The ways into a quiz: with a code, with strangers, or by opening one. */
export function QuizPanel({ chapters }: { readonly chapters: readonly ChapterChoice[] }) {
  const router = useRouter()
  const [wish, setWish] = useState(USUAL_WISH)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<NotOpened | null>(null)

  /** A file is read while other things are chosen: what comes late changes nothing else. */
  function change(part: Partial<QuizWish>): void {
    setFailed(null)
    setWish((was) => ({ ...was, ...part }))
  }

  // From the page of question sets, with one in hand.
  useEffect(() => {
    void takeSet().then((set) => set !== null && setWish((was) => ({ ...was, from: 'set', set })))
  }, [])

  async function open(wanted: QuizWish): Promise<void> {
    const session = newSessionOf(wanted)
    if (session === null) return setFailed({ why: 'no-file', faults: [] })
    setBusy(true)
    setFailed(null)
    const { openSession } = await import('#app/_realtime/open-session.ts')
    const made = await openSession(session)
    if (made.ok) return router.push(`/quiz/${made.code}/host${wanted.settings.open ? '?play' : ''}`)
    setBusy(false)
    setFailed({ why: made.code, faults: 'faults' in made ? (made.faults ?? []) : [] })
  }

  return (
    <div className="grid items-start gap-5 lg:grid-cols-2 lg:gap-7">
      <div className="grid gap-5">
        <CodeEntry />
        <Strangers busy={busy} onOpen={() => void open(OPEN_WISH)} />
      </div>
      <OpenQuiz
        wish={wish}
        chapters={chapters}
        busy={busy}
        failed={failed}
        onWish={change}
        onOpen={() => void open(wish)}
      />
    </div>
  )
}
