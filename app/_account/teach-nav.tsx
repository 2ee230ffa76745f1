'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { SignOutButton } from './sign-out-button.tsx'

const PLACES = [
  ['start', '/teach'],
  ['classes', '/teach/classes'],
  ['plans', '/teach/plans'],
  ['questions', '/teach/questions'],
  ['guide', '/teach/guide'],
  ['account', '/teach/account'],
] as const

/** Where a teacher can go, on every page below /teach. */
export function TeachNav() {
  const t = useTranslations('account.nav')
  const pathname = usePathname()
  return (
    <div className="border-b border-rule bg-sunk print:hidden">
      <div className="mx-auto flex max-w-[1240px] flex-wrap items-center justify-between gap-x-4 px-2 sm:px-5">
        <nav aria-label={t('label')} className="min-w-0">
          <ul className="flex flex-wrap">
            {PLACES.map(([name, path]) => (
              <li key={name}>
                <NavLink href={path} isHere={isAt(pathname, path)}>
                  {t(name)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <SignOutButton />
      </div>
    </div>
  )
}

function NavLink(props: { readonly href: string; readonly isHere: boolean; readonly children: string }) {
  const { href, isHere, children } = props
  return (
    // Each page asks the database who it is for: not before it is wanted.
    <Link
      href={href}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
      className={`flex min-h-11 items-center border-b-2 px-2 text-[15px] sm:px-3 ${isHere ? 'border-ink font-medium text-ink' : 'border-transparent text-soft hover:text-ink'}`}
    >
      {children}
    </Link>
  )
}

/** The start page is above all the others, and is here only where it is itself. */
function isAt(pathname: string, path: string): boolean {
  return pathname === path || (path !== '/teach' && pathname.startsWith(`${path}/`))
}
