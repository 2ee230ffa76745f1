'use client'

import { useTranslations } from 'next-intl'
import { ROLES } from '#core/by-role.ts'

/** The match as a capture file, as it would have been taken beside each end. */
export function CaptureLinks({ match }: { readonly match: string }) {
  const t = useTranslations()
  return (
    <div>
      <p className="font-semibold">{t('replay.capture')}</p>
      <p className="text-[15px] text-soft">{t('replay.captureLine')}</p>
      <div className="mt-2 flex flex-wrap gap-2.5">
        {ROLES.map((role) => (
          <a key={role} className="button" href={`/api/matches/${match}/capture.pcap?at=${role}`} download>
            {t('replay.captureAt', { role: t(`roles.${role}`) })}
          </a>
        ))}
      </div>
    </div>
  )
}
