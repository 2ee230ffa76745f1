'use client'

import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { copyText } from './copy-text.ts'

// Only who waits for somebody needs it.
const QrCode = dynamic(async () => (await import('./qr-code.tsx')).QrCode, { ssr: false })

interface ShareLinkProps {
  readonly origins: readonly string[]
  readonly path: string
  /** What the link is called, where it is not for a partner in a match. */
  readonly label?: string
  /** For a whole room to scan. */
  readonly large?: boolean
}

/** The link, to send, to copy and to scan. Where the machine has several addresses one is chosen. */
export function ShareLink({ origins, path, label, large = false }: ShareLinkProps) {
  const t = useTranslations('waiting')
  const [origin, setOrigin] = useState(origins[0] ?? '')
  const link = `${origin}${path}`
  return (
    <div className="mt-4 grid gap-4">
      {large && (
        // To be typed from the last row; who listens has it in the field below.
        <p
          aria-hidden
          className="font-mono text-lg leading-tight font-semibold [overflow-wrap:anywhere] sm:text-2xl"
        >
          {link.replace(/^https?:\/\//, '')}
        </p>
      )}
      <div className="flex flex-wrap items-start gap-5">
        <div
          className={`aspect-square rounded-card border border-rule bg-[#fff] p-3 [&>svg]:size-full ${large ? 'w-[194px] sm:w-[260px]' : 'w-[194px]'}`}
        >
          <QrCode text={link} title={t('qr')} />
        </div>
        <div className="grid min-w-0 grow basis-60 gap-3">
          {origins.length > 1 && <AddressChoice origins={origins} chosen={origin} onChoose={setOrigin} />}
          <CopyField key={link} link={link} label={label ?? t('link')} />
          {isLoopback(origin) && <p className="text-[15px] text-wrong">{t('unreachable')}</p>}
        </div>
      </div>
    </div>
  )
}

interface AddressChoiceProps {
  readonly origins: readonly string[]
  readonly chosen: string
  readonly onChoose: (origin: string) => void
}

function AddressChoice({ origins, chosen, onChoose }: AddressChoiceProps) {
  const t = useTranslations('waiting')
  return (
    <label className="grid gap-1 text-[13px] text-soft">
      {t('address')}
      <select
        className="field font-mono text-[15px]"
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {origins.map((origin) => (
          <option key={origin}>{origin}</option>
        ))}
      </select>
    </label>
  )
}

function CopyField({ link, label }: { readonly link: string; readonly label: string }) {
  const t = useTranslations('waiting')
  const field = useRef<HTMLInputElement>(null)
  const [done, setDone] = useState<'copied' | 'selected' | null>(null)

  async function copy(): Promise<void> {
    setDone((await copyText(link, field.current)) ? 'copied' : 'selected')
  }

  return (
    <div className="grid gap-2">
      <label className="grid gap-1 text-[13px] text-soft">
        {label}
        <input
          ref={field}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="field font-mono text-[15px]"
        />
      </label>
      <button type="button" className="button button-main" onClick={() => void copy()}>
        {done === 'copied' ? `✓ ${t('copied')}` : t('copy')}
      </button>
      <output className="block text-[15px] text-soft empty:hidden">
        {done === 'selected' ? t('selectIt') : ''}
      </output>
    </div>
  )
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.|\[::1\])/.test(origin)
}
