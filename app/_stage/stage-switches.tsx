'use client'

import { useTranslations } from 'next-intl'

interface SwitchProps {
  readonly on: boolean
  readonly onSwitch: (on: boolean) => void
}

export function TableSwitch({ on, onSwitch }: SwitchProps) {
  const t = useTranslations('stage')
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-2 text-[15px] text-soft">
      <input type="checkbox" checked={on} onChange={() => onSwitch(!on)} className="size-4 accent-ink" />
      {t('asTable')}
    </label>
  )
}

export function KeysSwitch({ on, onSwitch }: SwitchProps) {
  const t = useTranslations('composer')
  return (
    <label
      className="flex min-h-11 cursor-pointer items-center gap-2 text-[15px] text-soft"
      title={t('shortcuts')}
    >
      <input type="checkbox" checked={on} onChange={() => onSwitch(!on)} className="size-4 accent-ink" />
      {t('shortcutsSwitch')}
      <span className="sr-only">{t('shortcuts')}</span>
      <span aria-hidden className="font-mono text-[13px]">
        F A R S P W ↵
      </span>
    </label>
  )
}
