'use client'

import { useMessages, useTranslations } from 'next-intl'
import { useState } from 'react'

type Cards = ReturnType<typeof useMessages>['cards']
type CardId = keyof Cards
type Option = 'a' | 'b' | 'c' | 'd'
const OPTIONS: readonly Option[] = ['a', 'b', 'c', 'd']

/** A "what happens?" card: each answer says why, and none is scored. */
export function WhatHappens({ scenario }: { readonly scenario: string }) {
  const known = useMessages().cards
  return isCard(known, scenario) ? <Card id={scenario} right={known[scenario].right} /> : null
}

function isCard(known: Cards, scenario: string): scenario is CardId {
  return Object.hasOwn(known, scenario)
}

function Card({ id, right }: { readonly id: CardId; readonly right: string }) {
  const t = useTranslations('cards')
  const words = useTranslations('result')
  const [chosen, setChosen] = useState<Option | null>(null)
  const options = OPTIONS.filter((option) => t.has(`${id}.options.${option}.text`))
  return (
    <section className="card p-5" aria-labelledby={`card-${id}`}>
      <h2 className="text-[15px] font-semibold text-soft">{words('whatHappens')}</h2>
      <p id={`card-${id}`} className="mt-1 font-semibold">
        {t(`${id}.question`)}
      </p>
      <div className="mt-3 grid gap-2">
        {options.map((option) => (
          <button
            key={option}
            type="button"
            aria-pressed={chosen === option}
            className={`min-h-11 rounded-card border px-3.5 py-2 text-left text-[15px] ${chosen === option ? 'border-ink' : 'border-edge'}`}
            onClick={() => setChosen(option)}
          >
            {t(`${id}.options.${option}.text`)}
          </button>
        ))}
      </div>
      <p aria-live="polite" className={chosen === null ? 'sr-only' : 'mt-3 text-[15px]'}>
        {chosen !== null && (
          <>
            <strong className={chosen === right ? 'text-ok' : ''}>
              {words(chosen === right ? 'cardRight' : 'cardWrong')}
            </strong>{' '}
            {t(`${id}.options.${chosen}.why`)}
          </>
        )}
      </p>
    </section>
  )
}
