'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { MatchHead, NetworkHead } from '#core/match/view.ts'
import { partnerName } from '#app/_stage/ends.tsx'
import { Toast } from './toast.tsx'

interface SeatNoticesProps {
  readonly head: MatchHead | NetworkHead
  readonly names: Readonly<Record<string, string>>
}

const NOT_LENT = { lent: false } as const
type Notice = 'partnerLent' | 'partnerBack' | 'youLent'

/** Milliseconds. How it stands is also said beside the name at the end, as long as it lasts. */
const TOLD_FOR = 6000

/** Tells when the computer takes a seat for somebody, and hands it back. */
export function SeatNotices({ head, names }: SeatNoticesProps) {
  const t = useTranslations()
  const notice = useNotice(head)
  const name = head.role === 'network' ? '' : partnerName(head, names, t)
  return notice === null ? null : <Toast>{t(`line.${notice}`, { name })}</Toast>
}

function useNotice(head: MatchHead | NetworkHead): Notice | null {
  const { you, phase } = head
  // Who is away at which end stands over the lifelines: the network is told of its own seat alone.
  const partner = head.role === 'network' ? NOT_LENT : head.partner
  // Who comes to a match whose partner is away is told that, too.
  const [seen, setSeen] = useState({ partner: false, you: false })
  const [notice, setNotice] = useState<Notice | null>(null)
  if (seen.partner !== partner.lent || seen.you !== you.lent) {
    setSeen({ partner: partner.lent, you: you.lent })
    setNotice(noticeOf(seen, { partner: partner.lent, you: you.lent }))
  }
  useEffect(() => {
    if (notice === null) return
    const timer = setTimeout(() => setNotice(null), TOLD_FOR)
    return () => clearTimeout(timer)
  }, [notice])
  return phase === 'playing' ? notice : null
}

interface Lent {
  readonly partner: boolean
  readonly you: boolean
}

function noticeOf(was: Lent, is: Lent): Notice | null {
  if (was.you && !is.you) return 'youLent'
  if (was.partner === is.partner) return null
  return is.partner ? 'partnerLent' : 'partnerBack'
}
