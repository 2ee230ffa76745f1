'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** An own match once more, within the lesson: when that goes on, so does this screen. */
export function LookBack({ code, children }: { readonly code: string; readonly children: ReactNode }) {
  const t = useTranslations('class.bar')
  return (
    <>
      <div className="mx-auto w-full max-w-[1240px] px-4 pt-1.5 sm:px-7">
        <Link href={`/class/${code}`} className="link inline-flex min-h-11 items-center gap-2 text-[15px]">
          <span aria-hidden>←</span>
          {t('back')}
        </Link>
      </div>
      {children}
    </>
  )
}
