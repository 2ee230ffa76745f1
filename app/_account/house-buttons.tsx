'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { askHouse } from './ask-account.ts'
import { FaultLine } from './fault-line.tsx'
import type { Fault } from './fault.ts'
import { goOn } from './go-on.ts'

interface HouseButtonsProps {
  readonly houses: readonly ('google' | 'github')[]
  readonly deed: 'sign-in/social' | 'link-social'
  readonly next: string
}

/** By another house where the installation has an arrangement with it. */
export function HouseButtons({ houses, deed, next }: HouseButtonsProps) {
  const t = useTranslations('account.signIn')
  const [fault, setFault] = useState<Fault | null>(null)

  async function go(provider: string): Promise<void> {
    const back = deed === 'link-social' ? '/teach/account' : `/teach/sign-in?next=${encodeURIComponent(next)}`
    const asked = await askHouse(deed, { provider, callbackURL: next, errorCallbackURL: back })
    if ('url' in asked) await goOn(asked.url)
    else setFault(asked)
  }

  return (
    <div className="grid gap-3">
      {houses.map((house) => (
        <button key={house} type="button" onClick={() => void go(house)} className="button w-full">
          {t(house)}
        </button>
      ))}
      <div role="alert">{fault === null ? null : <FaultLine id="house-fault" fault={fault} />}</div>
    </div>
  )
}
