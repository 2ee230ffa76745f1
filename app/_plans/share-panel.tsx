'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { copyText } from '#app/_match/copy-text.ts'
import { sharePlan, unsharePlan } from './plan-actions.ts'
import { QuietButton } from './quiet-button.tsx'

interface SharePanelProps {
  readonly plan: string
  readonly onClose: () => void
  /** Whether it is shared now. */
  readonly onShared: (shared: boolean) => void
}

/** The link of a plan: opening this shares it, closing it does not end that. */
export function SharePanel({ plan, onClose, onShared }: SharePanelProps) {
  const t = useTranslations('plans')
  const [link, setLink] = useState<string | null>(null)
  const [state, setState] = useState<'sharing' | 'shared' | 'stopped' | 'failed'>('sharing')

  useEffect(() => {
    let isOpen = true
    async function share(): Promise<void> {
      const made = await shareLink(plan)
      if (!isOpen) return
      setLink(made)
      setState(made === null ? 'failed' : 'shared')
      if (made !== null) onShared(true)
    }
    void share()
    return () => {
      isOpen = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- once for each plan; what is told to changes with each drawing
  }, [plan])

  async function stop(): Promise<void> {
    await unsharePlan(plan).then(
      () => setState('stopped'),
      () => setState('failed'),
    )
    setLink(null)
    onShared(false)
  }

  return (
    <div className="rounded-control border border-edge bg-card p-3 sm:p-4">
      <p className="max-w-[42rem] text-[15px] leading-snug">{t('sharing.line')}</p>
      {link !== null && <LinkField link={link} />}
      <output className="block text-[15px] empty:hidden">
        {state === 'stopped' && <span className="mt-2 block">{t('sharing.stopped')}</span>}
        {state === 'failed' && <span className="mt-2 block text-wrong">{t('refusals.failed')}</span>}
      </output>
      <div className="mt-2 flex flex-wrap gap-x-1">
        {link !== null && <QuietButton onPress={() => void stop()}>{t('sharing.stop')}</QuietButton>}
        <QuietButton onPress={onClose}>{t('sharing.close')}</QuietButton>
      </div>
    </div>
  )
}

async function shareLink(plan: string): Promise<string | null> {
  const share = await sharePlan(plan).catch(() => null)
  return share && `${window.location.origin}/plans/${share}`
}

function LinkField({ link }: { readonly link: string }) {
  const t = useTranslations('plans.sharing')
  const field = useRef<HTMLInputElement>(null)
  const [done, setDone] = useState<'copied' | 'selected' | null>(null)

  async function copy(): Promise<void> {
    setDone((await copyText(link, field.current)) ? 'copied' : 'selected')
  }

  return (
    <div className="mt-3 grid items-end gap-2 sm:grid-cols-[minmax(0,1fr)_auto]">
      <label className="grid min-w-0 gap-1 text-[13px] text-soft">
        {t('link')}
        <input
          ref={field}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="field font-mono text-[14px]"
        />
      </label>
      <button type="button" className="button" onClick={() => void copy()}>
        {done === 'copied' ? `✓ ${t('copied')}` : t('copy')}
      </button>
      <output className="text-[15px] text-soft empty:hidden">{done === 'selected' ? t('select') : ''}</output>
    </div>
  )
}
