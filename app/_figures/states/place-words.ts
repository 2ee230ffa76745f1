'use client'

import { useTranslations } from 'next-intl'
import { type Cause, transitionOf } from './places.ts'

const CAUSES = {
  'close()': 'close',
  FIN: 'fin',
  ACK: 'ack',
  'FIN+ACK': 'finAck',
  '2MSL': 'timer',
} as const satisfies Record<Cause, string>

/** A place of the state diagram as it is called in words: a state by its name, a transition by what happens. */
export function usePlaceWords(): (place: string) => string {
  const t = useTranslations('question.states')
  return (place) => {
    const transition = transitionOf(place)
    if (transition === undefined) return place
    const { from, to, cause, sends } = transition
    const values = { from, to, cause: t(`causes.${CAUSES[cause]}`) }
    return sends === null ? t('way', values) : t('wayThatSends', { ...values, sends })
  }
}
