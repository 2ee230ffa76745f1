'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { MatchHead } from '#core/match/view.ts'
import { partnerName } from '#app/_stage/ends.tsx'

interface SeatNoticesProps {
  readonly head: MatchHead
  readonly names: Readonly<Record<string, string>>
}

type Notice = 'partnerLent' | 'partnerBack' | 'youLent'

/** Who plays in whose place. A return is told for a while, an absence as long as it lasts. */
const TOLD_FOR_MS = 6000

export function SeatNotices({ head, names }: SeatNoticesProps) {
  const t = useTranslations()
  const notice = useNotice(head)
  const name = partnerName(head, names, t)
  return (
    <div aria-live="polite" className="mx-auto w-full max-w-[1240px] px-4 sm:px-7">
      {notice !== null && (
        <p className="appears mt-3 flex items-center gap-2.5 rounded-control border border-dashed border-edge px-4 py-2.5 text-[15px]">
          <span aria-hidden>{notice === 'partnerLent' ? '…' : '✓'}</span>
          {t(`line.${notice}`, { name })}
        </p>
      )}
    </div>
  )
}

function useNotice({ partner, you, phase }: MatchHead): Notice | null {
  const before = useRef({ partner: partner.lent, you: false })
  const [passing, setPassing] = useState<Notice | null>(null)
  useEffect(() => {
    const was = before.current
    before.current = { partner: partner.lent, you: you.lent }
    if (was.you && !you.lent) setPassing('youLent')
    else if (was.partner && !partner.lent) setPassing('partnerBack')
  }, [partner.lent, you.lent])
  useEffect(() => {
    if (passing === null) return
    const timer = setTimeout(() => setPassing(null), TOLD_FOR_MS)
    return () => clearTimeout(timer)
  }, [passing])
  if (phase !== 'playing') return null
  return partner.lent ? 'partnerLent' : passing
}
