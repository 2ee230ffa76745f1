'use client'

import { useTranslations } from 'next-intl'

/** What a terminal shows; long lines scroll inside, not the page. */
export function TerminalFigure({ lines }: { readonly lines: readonly string[] }) {
  const t = useTranslations('question')
  return (
    <figure aria-label={t('terminal')}>
      <pre
        // What scrolls has to be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="overflow-x-auto rounded-control border border-rule bg-sunk px-3.5 py-3 font-mono text-[13px] leading-relaxed"
      >
        <code>{lines.join('\n')}</code>
      </pre>
    </figure>
  )
}
