'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ROLES } from '#core/by-role.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'

/** Paper for a drawing, with both ends named over their lifelines. */
export function CloseFrame({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('roles')
  return (
    <div className="w-full max-w-[25rem] rounded-card border border-rule bg-paper px-1.5 pt-2.5 pb-1 break-inside-avoid sm:px-4 sm:pt-3.5">
      <div aria-hidden className="mb-2 flex justify-between px-1.5 text-[15px] font-semibold">
        {ROLES.map((role) => (
          <span key={role} className="flex items-center gap-2 last:flex-row-reverse">
            <RoleGlyph role={role} size="size-6" />
            {t(role)}
          </span>
        ))}
      </div>
      {children}
    </div>
  )
}
