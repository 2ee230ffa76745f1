'use client'

import type { Fault } from '#core/quiz/question-faults.ts'
import { RichText } from '#app/_question/rich-text.tsx'
import { useEditing } from '../editing.tsx'
import type { FaultPlace } from '../place-of-fault.ts'
import { isUnfinished, useFaultWords } from '../say-fault.ts'

const NONE: readonly Fault[] = []

export function useFaultsAt(place: FaultPlace): readonly Fault[] {
  return useEditing().faults.get(place) ?? NONE
}

/** What is to do at a field, each in a sentence: quiet where something is not there yet, loud where it is wrong. */
export function FieldFaults({ place, id }: { readonly place: FaultPlace; readonly id?: string }) {
  const { question } = useEditing()
  const faults = useFaultsAt(place)
  const say = useFaultWords()
  const sentences = new Map(faults.map((fault) => [say(question, fault), fault]))
  return (
    <ul id={id} className="grid gap-0.5 text-[14px] leading-snug empty:hidden">
      {[...sentences].map(([sentence, fault]) => (
        <li
          key={sentence}
          className={`flex gap-1.5 ${isUnfinished(fault) ? 'text-soft' : 'font-medium text-wrong'}`}
        >
          <span aria-hidden>{isUnfinished(fault) ? '○' : '✕'}</span>
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <RichText text={sentence} />
          </span>
        </li>
      ))}
    </ul>
  )
}
