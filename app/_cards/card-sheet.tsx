'use client'

import { useTranslations } from 'next-intl'
import { QrCode } from '#app/_match/qr-code.tsx'
import { cardLink } from './read-card.ts'

export interface SheetCard {
  readonly student: string
  readonly name: string
  readonly card: string
  readonly secret: string
}

interface CardSheetProps {
  readonly cards: readonly SheetCard[]
  readonly className: string
  /** Under which a student's device reaches the page. */
  readonly origin: string
}

/** Eight cards a page of A4, with lines to cut along: black on white, whatever the theme. */
export function CardSheet({ cards, className, origin }: CardSheetProps) {
  return (
    <ul className="card-sheet grid grid-cols-1 border-t border-l border-dashed border-[#8a8f98] sm:grid-cols-2 print:grid-cols-2">
      {cards.map((card) => (
        <PrintedCard key={card.student} card={card} className={className} origin={origin} />
      ))}
    </ul>
  )
}

interface PrintedCardProps extends Omit<CardSheetProps, 'cards'> {
  readonly card: SheetCard
}

function PrintedCard({ card, className, origin }: PrintedCardProps) {
  const t = useTranslations('cardsheet.sheet')
  return (
    <li className="flex min-w-0 break-inside-avoid items-center gap-4 border-r border-b border-dashed border-[#8a8f98] bg-[#fff] p-4 text-[#14171b] print:h-[66mm]">
      <div className="min-w-0 grow">
        <p className="text-lg leading-tight font-semibold wrap-anywhere">{card.name}</p>
        <p className="text-[13px] wrap-anywhere">{className}</p>
        <p className="mt-3 text-[12px]">{t('login')}</p>
        <p className="font-mono text-[1.6rem] leading-tight font-semibold">
          <span className="block">{card.card}</span>
          <span className="block whitespace-nowrap">
            {card.secret.slice(0, 3)} {card.secret.slice(3)}
          </span>
        </p>
        <p className="mt-3 text-[12px] leading-snug">
          {t('where')} <span className="font-mono wrap-anywhere">{`${origin}/card`}</span>
        </p>
      </div>
      <div className="w-[104px] shrink-0 [&_svg]:h-auto [&_svg]:w-full print:w-[34mm]">
        <QrCode text={cardLink(origin, card)} title={t('qr', { name: card.name })} />
      </div>
    </li>
  )
}
