'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Language } from '#app/_words/languages.ts'
import { languageOfAddress, lessonAddress } from '#app/_words/address-language.ts'

const PLACES = [
  ['learn', '/learn'],
  ['practice', '/practice'],
  ['quiz', '/quiz'],
  ['homework', '/homework'],
  ['leaderboard', '/leaderboard'],
  ['capture', '/replay'],
  ['teach', '/teach'],
] as const

/** Where one can go: in a row where there is room, else behind one button that works without scripts too. */
export function SiteNav({ language }: { readonly language: Language }) {
  const t = useTranslations('frame')
  const pathname = usePathname()
  return (
    <>
      <nav aria-label={t('places')} className="hidden min-[70rem]:block">
        <ul className="flex">
          <Places language={language} look="px-3" />
        </ul>
      </nav>
      {/* On another page it is another one, and folded. */}
      <details key={pathname} className="group min-[70rem]:hidden">
        <summary className="flex min-h-11 list-none min-w-11 items-center justify-center gap-2 rounded-control px-2 text-[15px] sm:px-3 text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
          <svg
            viewBox="0 0 20 20"
            aria-hidden
            className="size-4.5 fill-none stroke-current"
            strokeWidth="1.8"
          >
            <path d="M2 5h16M2 10h16M2 15h16" strokeLinecap="round" className="group-open:hidden" />
            <path d="M4 4l12 12M16 4L4 16" strokeLinecap="round" className="hidden group-open:inline" />
          </svg>
          <span className="max-[25rem]:sr-only">{t('menu')}</span>
        </summary>
        <nav
          aria-label={t('places')}
          className="card absolute top-full right-3 z-40 -mt-1 w-max min-w-52 p-1.5 shadow-[0_8px_28px_rgb(0_0_0/0.14)]"
        >
          <ul>
            <Places language={language} look="px-4 w-full" />
          </ul>
        </nav>
      </details>
    </>
  )
}

function Places({ language, look }: { readonly language: Language; readonly look: string }) {
  const t = useTranslations('frame')
  const pathname = usePathname()
  return PLACES.map(([name, path]) => {
    const isHere = pathname === path || pathname.startsWith(`${path}/`)
    return (
      <li key={name}>
        <FrameLink
          href={name === 'learn' ? lessonAddress(language) : path}
          isHere={isHere}
          className={`flex min-h-11 items-center rounded-control ${look} ${isHere ? 'font-medium text-ink' : 'text-soft hover:text-ink'}`}
        >
          {t(name)}
        </FrameLink>
      </li>
    )
  })
}

interface FrameLinkProps {
  readonly href: string
  readonly isHere?: boolean
  readonly className: string
  readonly children: ReactNode
}

/**
 * From a page whose address names its language another page is loaded anew: its language may be another one, and the
 * frame around it has to be of the same.
 */
export function FrameLink({ href, isHere = false, className, children }: FrameLinkProps) {
  const Anchor = languageOfAddress(usePathname()) === null ? Link : 'a'
  return (
    <Anchor href={href} aria-current={isHere ? 'page' : undefined} className={className}>
      {children}
    </Anchor>
  )
}
