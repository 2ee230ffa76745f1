'use client'

import { useTranslations } from 'next-intl'
import { Group, Option } from './option.tsx'
import { NETWORKS, PACES, type Wish } from './wish.ts'

interface MoreChoicesProps {
  readonly wish: Wish
  readonly hasNetwork: boolean
  readonly onWish: (wish: Wish) => void
}

/** What nobody has to think of for a first match. */
export function MoreChoices({ wish, hasNetwork, onWish }: MoreChoicesProps) {
  const t = useTranslations('home')
  return (
    <details className="group border-t border-rule pt-2">
      <summary className="flex min-h-11 items-center gap-2 text-[15px] font-medium">
        {t('more')}
        <span aria-hidden className="text-soft transition-transform group-open:rotate-90">
          ›
        </span>
        <span className="min-w-0 truncate text-[13px] font-normal text-soft group-open:hidden">
          {t('moreHint')}
        </span>
      </summary>
      <div className="mt-2 grid gap-5">
        <Group name={t('network')}>
          <div className="grid gap-1.5">
            {NETWORKS.map((network) => (
              <Option
                key={network}
                group="network"
                chosen={wish.network === network}
                off={
                  (network === 'person' && !hasNetwork) || (network !== 'person' && wish.role === 'network')
                }
                onChoose={() => onWish({ ...wish, network })}
              >
                {t(`networks.${network}`)}
              </Option>
            ))}
          </div>
          {!hasNetwork && <p className="mt-1.5 text-[14px] text-soft">{t('noNetwork')}</p>}
        </Group>
        <Group name={t('timers')}>
          <div className="grid gap-1.5">
            {PACES.map((waits) => (
              <Option
                key={waits}
                group="waits"
                chosen={wish.waits === waits}
                onChoose={() => onWish({ ...wish, waits })}
              >
                {t(`paces.${waits}`)}
              </Option>
            ))}
          </div>
        </Group>
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            checked={wish.confidence}
            onChange={() => onWish({ ...wish, confidence: !wish.confidence })}
            className="size-5 shrink-0 accent-ink"
          />
          <span className="text-[15px] leading-snug font-medium">{t('sureness')}</span>
        </label>
        <p className="-mt-5 pl-8 text-[14px] leading-snug text-soft">{t('surenessLine')}</p>
      </div>
    </details>
  )
}
