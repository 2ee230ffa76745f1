'use client'

import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import type { SessionHead } from '#core/session/view.ts'

const QrCode = dynamic(async () => (await import('#app/_match/qr-code.tsx')).QrCode, { ssr: false })

/** Names that have room; of more it is said how many they are. */
const MOST_NAMES = 60

interface ProjectedLobbyProps {
  readonly head: SessionHead
  /** By seat, the first who came first; empty where they are not shown. */
  readonly names: Readonly<Record<string, string>>
  readonly origins: readonly string[]
}

/** How to come in, readable from the last row, and who has come. */
export function ProjectedLobby({ head, names, origins }: ProjectedLobbyProps) {
  const t = useTranslations('projector')
  const link = `${origins[0] ?? ''}/class/${head.code}`
  return (
    <div className="flex min-h-0 grow flex-col gap-[0.8em]">
      <section className="grid shrink-0 items-center gap-x-[1.6em] gap-y-4 pt-[0.4em] lg:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <p className="text-[0.8em] text-soft">{t('lobby.open')}</p>
          <p className="font-mono text-[0.95em] leading-tight font-semibold [overflow-wrap:anywhere]">
            {link.replace(/^https?:\/\//, '')}
          </p>
          <p className="mt-[0.35em] font-mono text-[min(8.4em,21vw)] leading-[0.95] font-semibold tracking-[0.06em] whitespace-nowrap">
            <span className="sr-only">{t('bar.code')}: </span>
            {head.code}
          </p>
        </div>
        <figure className="justify-self-center text-center">
          <div className="aspect-square w-[min(10em,78vw)] rounded-card border border-rule bg-[#fff] p-[0.35em] [&>svg]:size-full">
            <QrCode text={link} title={t('lobby.qr')} />
          </div>
          <figcaption className="mt-1 text-[0.6em] text-soft">{t('lobby.scan')}</figcaption>
        </figure>
      </section>
      <WhoIsHere head={head} names={names} />
    </div>
  )
}

function WhoIsHere({ head, names }: Omit<ProjectedLobbyProps, 'origins'>) {
  const t = useTranslations('projector.lobby')
  const known = Object.entries(names)
  const shown = known.slice(-MOST_NAMES)
  return (
    <section className="flex min-h-0 grow flex-col border-t border-rule pt-[0.4em]">
      <div className="flex flex-wrap items-baseline gap-x-[0.5em]">
        <h2 className="flex items-baseline gap-[0.3em]">
          <span aria-live="polite" className="font-mono text-[2.4em] leading-none font-semibold tabular-nums">
            {head.players}
          </span>
          <span className="text-[1.1em]">{t('here')}</span>
        </h2>
        {head.locked && (
          <p className="rounded-full border-[1.5px] border-edge px-[0.8em] text-[0.75em]">
            <LockSign />
            {t('locked')}
          </p>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="mt-[0.4em] text-[0.85em] text-soft">
          {head.players === 0 ? t('nobody') : head.class.anonymous ? t('hidden') : ''}
        </p>
      ) : (
        <ul
          aria-label={t('names')}
          className={`mt-[0.4em] flex min-h-0 flex-wrap content-start gap-[0.3em] overflow-hidden ${shown.length > 30 ? 'text-[0.6em]' : 'text-[0.8em]'}`}
        >
          {shown.map(([seat, name]) => (
            <li
              key={seat}
              className="appears rounded-full border border-rule bg-card px-[0.7em] py-[0.1em] [overflow-wrap:anywhere]"
            >
              {name}
            </li>
          ))}
          {known.length > shown.length && (
            <li className="px-[0.4em] py-[0.1em] text-soft">
              {t('more', { count: String(known.length - shown.length) })}
            </li>
          )}
        </ul>
      )}
    </section>
  )
}

function LockSign() {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden
      className="mr-[0.4em] inline-block size-[0.9em] fill-none stroke-current align-[-0.1em]"
      strokeWidth="2.4"
    >
      <path d="M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z" strokeLinejoin="round" />
    </svg>
  )
}
