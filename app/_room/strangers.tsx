'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Failure } from '#app/_realtime/socket.ts'

type Looking = 'not' | 'now' | 'none' | Failure

interface StrangersProps {
  /** A quiz is being opened. */
  readonly busy: boolean
  readonly onOpen: () => void
}

/** Into somebody's open quiz; where none waits, one is offered to be opened. */
export function Strangers({ busy, onOpen }: StrangersProps) {
  const router = useRouter()
  const [looking, setLooking] = useState<Looking>('not')

  async function find(): Promise<void> {
    setLooking('now')
    // The socket comes with the first click: who only reads does not load it.
    const { commandOnce } = await import('#app/_realtime/socket.ts')
    const answer = await commandOnce('session:find', {})
    if (!answer.ok) return setLooking(answer.code)
    if (answer.code === null) setLooking('none')
    else router.push(`/quiz/${answer.code}`)
  }

  return <StrangersCard looking={looking} busy={busy} onFind={() => void find()} onOpen={onOpen} />
}

interface StrangersCardProps extends StrangersProps {
  readonly looking: Looking
  readonly onFind: () => void
}

export function StrangersCard({ looking, busy, onFind, onOpen }: StrangersCardProps) {
  const t = useTranslations('room.strangers')
  const doors = useTranslations('doors')
  const failed = looking !== 'not' && looking !== 'now' && looking !== 'none'
  return (
    <section className="card p-5 sm:p-6">
      <h2 className="text-xl font-semibold">{t('title')}</h2>
      <p aria-live="polite" className="mt-1 min-h-[3.1em] text-soft">
        {looking === 'none' ? (
          t('none')
        ) : failed ? (
          <span className="text-wrong">{doors(looking)}</span>
        ) : (
          t('line')
        )}
      </p>
      <div className="mt-3 grid gap-2.5">
        {looking === 'none' && (
          <button type="button" className="button button-main" disabled={busy} onClick={onOpen}>
            {t('open')}
          </button>
        )}
        <button type="button" className="button" disabled={looking === 'now' || busy} onClick={onFind}>
          {looking === 'now' ? t('looking') : t('go')}
        </button>
      </div>
    </section>
  )
}
