'use client'

import { useTranslations } from 'next-intl'
import { type MouseEvent, useState } from 'react'
import type { ScenarioChoice } from '#app/_home/scenario-groups.ts'
import { useWish } from '#app/_home/use-wish.ts'
import { playable } from '#app/_home/wish.ts'
import type { Failure } from '#app/_realtime/socket.ts'
import { useScenarioWords } from '#app/_stage/scenario-words.ts'

/** The scenarios of a chapter, each one click from being played with the computer, as this device last played. */
export function PlayLinks({ scenarios }: { readonly scenarios: readonly ScenarioChoice[] }) {
  const t = useTranslations()
  const words = useScenarioWords()
  const [wish] = useWish(scenarios)
  const [opening, setOpening] = useState(false)
  const [failed, setFailed] = useState<Failure | null>(null)

  async function play(event: MouseEvent, scenario: string): Promise<void> {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setOpening(true)
    // The socket comes with the first click: who only reads does not load it.
    const { commandOnce } = await import('#app/_realtime/socket.ts')
    const role = wish.role === 'network' ? 'client' : wish.role
    const wanted = playable({ ...wish, scenario, role, network: 'script' }, scenarios)
    const answer = await commandOnce('match:create', { ...wanted, partner: 'computer' })
    // Loaded anew: the language of a match is not that of this address.
    if (answer.ok) return window.location.assign(`/play/${answer.match}`)
    setOpening(false)
    setFailed(answer.code)
  }

  return (
    <>
      <ul className="grid gap-2.5 sm:grid-cols-2">
        {scenarios.map(({ id }) => (
          <li key={id}>
            <a
              href={`/?scenario=${id}`}
              onClick={(event) => void play(event, id)}
              aria-disabled={opening}
              className="button h-full w-full flex-col items-start gap-1 bg-card px-4 py-3 text-start"
            >
              <span>
                <span aria-hidden>▷ </span>
                {t('learn.play')} · {words(id, 'title')}
              </span>
              <span className="text-[14px] leading-snug font-normal text-soft">{words(id, 'line')}</span>
            </a>
          </li>
        ))}
      </ul>
      <output className="mt-1 block min-h-6 text-[15px] text-soft">
        {opening && t('learn.opening')}
        {failed !== null && (
          <span className="text-wrong">{t('learn.failed', { why: t(`doors.${failed}`) })}</span>
        )}
      </output>
    </>
  )
}
