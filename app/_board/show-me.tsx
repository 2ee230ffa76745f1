'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Failure } from '#app/_realtime/socket.ts'

interface ShowMeProps {
  readonly seat: { readonly name: string; readonly shown: boolean } | null
}

/** Nobody stands on the public board who has not asked for it, and under no name of their own. */
export function ShowMe({ seat }: ShowMeProps) {
  const t = useTranslations()
  const router = useRouter()
  const [shown, setShown] = useState(seat?.shown ?? false)
  const [failed, setFailed] = useState<Failure | null>(null)

  async function show(wanted: boolean): Promise<void> {
    setShown(wanted)
    const { commandOnce } = await import('#app/_realtime/socket.ts')
    const answer = await commandOnce('seat:show', { shown: wanted })
    setFailed(answer.ok ? null : answer.code)
    if (answer.ok) router.refresh()
    else setShown(!wanted)
  }

  if (seat === null) return <p className="mt-6 text-soft">{t('board.showMeNoSeat')}</p>
  return (
    <div className="mt-6">
      <label className="flex min-h-11 cursor-pointer items-center gap-3 font-medium">
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => void show(event.target.checked)}
          className="size-5 accent-ink"
        />
        {t('board.showMe')}
      </label>
      <p className="text-[15px] text-soft">{t('board.showMeLine', { name: seat.name })}</p>
      <output className="block text-[15px] text-wrong empty:hidden">
        {failed === null ? '' : t(`doors.${failed}`)}
      </output>
    </div>
  )
}
