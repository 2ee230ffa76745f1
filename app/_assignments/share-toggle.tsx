'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { QuietButton } from '#app/_plans/quiet-button.tsx'
import { type ShareHomeworkProps, ShareHomework } from './share-homework.tsx'

/** Opens what students come in by. */
export function ShareToggle({ title, ...share }: ShareHomeworkProps & { readonly title: string }) {
  const t = useTranslations('assignments')
  const [open, setOpen] = useState(false)
  return (
    <>
      <QuietButton
        label={t('shareOf', { title })}
        expanded={open}
        onPress={() => setOpen((before) => !before)}
      >
        {t('share')}
      </QuietButton>
      {open && (
        <div className="mt-2 ml-2.5 w-full border-t border-rule pt-3">
          <ShareHomework {...share} />
        </div>
      )}
    </>
  )
}
