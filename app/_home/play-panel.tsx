'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Failure } from '#app/_realtime/socket.ts'
import { Choices } from './choices.tsx'
import { QuickWait } from './quick-wait.tsx'
import { useWish } from './use-wish.ts'

type Doing =
  | { readonly kind: 'choosing'; readonly failed: Failure | null }
  | { readonly kind: 'opening' }
  | { readonly kind: 'waiting' }

/** From here it is one click to a match; what it is about has been chosen before, or last time. */
export function PlayPanel({ scenarios }: { readonly scenarios: readonly string[] }) {
  const t = useTranslations()
  const router = useRouter()
  const [wish, setWish] = useWish(scenarios)
  const [doing, setDoing] = useState<Doing>({ kind: 'choosing', failed: null })

  async function play(partner: 'friend' | 'computer'): Promise<void> {
    setDoing({ kind: 'opening' })
    // The socket comes with the first click: who only reads does not load it.
    const { commandOnce } = await import('#app/_realtime/socket.ts')
    const answer = await commandOnce('match:create', { ...wish, partner })
    if (answer.ok) router.push(`/play/${answer.match}`)
    else setDoing({ kind: 'choosing', failed: answer.code })
  }

  if (doing.kind === 'waiting') {
    return (
      <QuickWait
        wish={wish}
        onPaired={(match) => router.push(`/play/${match}`)}
        onComputer={() => void play('computer')}
        onCancel={(failed) => setDoing({ kind: 'choosing', failed })}
      />
    )
  }
  const busy = doing.kind === 'opening'
  return (
    <section className="card p-5 sm:p-6" aria-label={t('home.play')}>
      <div className="grid gap-2.5">
        <PlayButton
          main
          name={t('home.friend')}
          hint={t('home.friendHint')}
          busy={busy}
          onPlay={() => void play('friend')}
        />
        <PlayButton
          name={t('home.computer')}
          hint={t('home.computerHint')}
          busy={busy}
          onPlay={() => void play('computer')}
        />
        <PlayButton
          name={t('home.quick')}
          hint={t('home.quickHint')}
          busy={busy}
          onPlay={() => setDoing({ kind: 'waiting' })}
        />
      </div>
      <output className="block mt-2 min-h-6 text-[15px] text-soft">
        {busy ? t('home.opening') : ''}
        {doing.kind === 'choosing' && doing.failed !== null && (
          <span className="text-wrong">{t('home.failed', { why: t(`doors.${doing.failed}`) })}</span>
        )}
      </output>
      <Choices scenarios={scenarios} wish={wish} onWish={setWish} />
    </section>
  )
}

interface PlayButtonProps {
  readonly name: string
  readonly hint: string
  readonly main?: boolean
  readonly busy: boolean
  readonly onPlay: () => void
}

function PlayButton({ name, hint, main = false, busy, onPlay }: PlayButtonProps) {
  return (
    <button
      type="button"
      disabled={busy}
      onClick={onPlay}
      className={`button min-h-14 flex-wrap justify-between gap-x-3 gap-y-0 text-start ${main ? 'button-main' : ''}`}
    >
      <span>{name}</span>
      <span className={`text-[13px] font-normal ${main ? 'opacity-85' : 'text-soft'}`}>{hint}</span>
    </button>
  )
}
