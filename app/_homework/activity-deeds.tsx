'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { openAttempt } from './activity-state.ts'
import type { DeedProps } from './deed-props.ts'
import { FailedLine } from '#app/_classes/failed-line.tsx'
import { PlayDeeds } from './play-deeds.tsx'
import { ReadingDeeds } from './reading-deeds.tsx'
import { beginQuiz } from './homework-actions.ts'
import { useHomeworkRefusal } from './use-homework-refusal.ts'

/** Begin, go on, once more; and where nothing of it can be done, why. */
export function ActivityDeeds(props: DeedProps) {
  const { shown, phase, limit } = props
  const { activity, attempts } = shown
  const isLimited = activity.kind === 'quiz' || activity.kind === 'scenario'
  const left = limit === null ? null : limit - attempts.length
  return (
    <>
      <Deeds {...props} />
      {isLimited && left !== null && (phase === 'open' || phase === 'late') && (
        <p className="mt-2 text-[14px] text-soft">
          <AttemptsLeft left={left} isUnderWay={openAttempt(shown) !== null} />
        </p>
      )}
    </>
  )
}

interface LeftProps {
  /** Besides the one that is under way. */
  readonly left: number
  readonly isUnderWay: boolean
}

function AttemptsLeft({ left, isUnderWay }: LeftProps) {
  const t = useTranslations('homework')
  if (left > 0) return t('attemptsLeft', { count: left })
  return t(isUnderWay ? 'lastAttempt' : 'noneLeft')
}

function Deeds(props: DeedProps) {
  switch (props.shown.activity.kind) {
    case 'quiz':
      return <QuizDeeds {...props} />
    case 'scenario':
    case 'goal':
      return <PlayDeeds {...props} />
    case 'reading':
      return <ReadingDeeds {...props} />
  }
}

function QuizDeeds({ code, place, shown, phase, name }: DeedProps) {
  const t = useTranslations('homework')
  const router = useRouter()
  const refusal = useHomeworkRefusal()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const href = `/homework/${code}/${place}`
  const isOpen = openAttempt(shown) !== null && (phase === 'open' || phase === 'late')

  async function begin(): Promise<void> {
    setBusy(true)
    setFailed('')
    const begun = await beginQuiz(code, place).catch(() => null)
    if (begun?.ok) return router.push(`${href}?attempt=${begun.attempt}`)
    setBusy(false)
    setFailed(refusal(begun?.why ?? null))
  }

  return (
    <div className="mt-4 empty:hidden">
      {isOpen && (
        <Link
          href={href}
          prefetch={false}
          aria-label={t('goOnWith', { name })}
          className="button button-main"
        >
          {t('goOn')}
        </Link>
      )}
      {!isOpen && shown.mayBegin && (
        <button
          type="button"
          aria-label={t(shown.attempts.length === 0 ? 'beginOf' : 'againWith', { name })}
          disabled={busy}
          onClick={() => void begin()}
          className={`button ${shown.isDone ? '' : 'button-main'}`}
        >
          {busy ? t('busy') : t(shown.attempts.length === 0 ? 'begin' : 'again')}
        </button>
      )}
      <FailedLine>{failed}</FailedLine>
    </div>
  )
}
