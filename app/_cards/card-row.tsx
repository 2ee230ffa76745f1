'use client'

import { useTranslations } from 'next-intl'
import { AskFirst } from '#app/_classes/ask-first.tsx'
import { FailedLine } from '#app/_classes/failed-line.tsx'
import { revokeCard } from './card-actions.ts'
import { useCardDeed } from './use-card-deed.ts'

export interface ListedCard {
  readonly student: string
  readonly name: string
  /** Null: there is none. `made`: how long ago. */
  readonly card: { readonly id: string; readonly made: string } | null
}

interface CardRowProps extends ListedCard {
  readonly group: string
  readonly chosen: boolean
  readonly isFixed: boolean
  readonly onChoose: (chosen: boolean) => void
  readonly onRevoked: () => void
}

/** A student, whether there is a card, and what can be done about it. */
export function CardRow({ student, name, card, group, chosen, isFixed, onChoose, onRevoked }: CardRowProps) {
  const t = useTranslations('cardsheet')
  const { busy, failed, run } = useCardDeed()

  async function revoke(): Promise<void> {
    if ((await run(() => revokeCard(group, student))) !== null) onRevoked()
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 border-b border-rule py-1 last:border-0">
      <label className="flex min-h-11 min-w-0 grow items-center gap-3">
        <input
          type="checkbox"
          checked={chosen}
          disabled={isFixed}
          onChange={({ target }) => onChoose(target.checked)}
          className="size-5 shrink-0 accent-ink"
        />
        <span className="min-w-0 leading-snug font-medium wrap-anywhere">{name}</span>
      </label>
      <span className="py-1 text-[15px] leading-snug text-soft">
        {card === null ? t('none') : t('has', { id: card.id, made: card.made })}
      </span>
      {card !== null && !isFixed && (
        <AskFirst
          label={t('revokeOf', { name })}
          question={t('revokeAsk', { name })}
          busy={busy}
          onDo={() => void revoke()}
        >
          {t('revoke')}
        </AskFirst>
      )}
      <FailedLine>{failed}</FailedLine>
    </li>
  )
}
