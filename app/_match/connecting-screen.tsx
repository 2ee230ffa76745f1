'use client'

import { useTranslations } from 'next-intl'
import { PlainScreen } from './plain-screen.tsx'

export function ConnectingScreen() {
  const t = useTranslations('connecting')
  return (
    <PlainScreen title={t('title')} line={t('line')} busy>
      <svg
        viewBox="0 0 120 40"
        className="mx-auto h-10 w-32"
        aria-hidden
        fill="none"
        strokeWidth="2.5"
        strokeLinecap="round"
      >
        <path d="M10 4v32M110 4v32" className="stroke-rule" />
        <path d="M14 14 L106 26" className="breathes stroke-client" strokeDasharray="1 7" />
      </svg>
    </PlainScreen>
  )
}
