'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { copyText } from '#app/_match/copy-text.ts'

/** A link that is shown this once: only its hash is kept. */
export function InvitationLink({ link }: { readonly link: string }) {
  const t = useTranslations('classes.teachers')
  const field = useRef<HTMLInputElement>(null)
  const [done, setDone] = useState<'copied' | 'selected' | null>(null)

  async function copy(): Promise<void> {
    setDone((await copyText(link, field.current)) ? 'copied' : 'selected')
  }

  return (
    <div className="mt-3 rounded-control border border-edge bg-card p-3">
      <output className="block text-[15px] leading-snug">{t('made')}</output>
      <div className="mt-2 grid gap-2">
        <label className="grid min-w-0 gap-1 text-[13px] text-soft">
          {t('link')}
          <input
            ref={field}
            readOnly
            value={link}
            onFocus={({ target }) => target.select()}
            className="field font-mono text-[14px] text-ink"
          />
        </label>
        <button type="button" className="button justify-self-start" onClick={() => void copy()}>
          {done === 'copied' ? `✓ ${t('copied')}` : t('copy')}
        </button>
        <output className="text-[15px] text-soft empty:hidden">
          {done === 'selected' ? t('select') : ''}
        </output>
      </div>
    </div>
  )
}
