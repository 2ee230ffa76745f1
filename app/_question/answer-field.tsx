'use client'

import type { AskedQuestion } from '#core/quiz/answer.ts'
import type { Language } from '#app/_words/languages.ts'
import type { AskedOf, Draft, DraftOf } from './draft.ts'
import { SeveralField, SingleField } from './fields/choice-field.tsx'
import { NumberField } from './fields/number-field.tsx'
import { OrderField } from './fields/order-field.tsx'
import { PairsField } from './fields/pairs-field.tsx'
import { PointField } from './fields/point-field.tsx'
import { TrueFalseField } from './fields/true-false-field.tsx'
import type { Marking } from './marking.ts'

interface AnswerFieldProps {
  readonly asked: AskedQuestion
  readonly draft: Draft
  readonly language: Language
  readonly locked: boolean
  readonly marking: Marking | null
  readonly keys: boolean
  readonly onDraft: (draft: Draft) => void
}

/** The field of a question's kind. A draft is always of its question's kind: it was made for it. */
export function AnswerField({ asked, draft, ...rest }: AnswerFieldProps) {
  const of = <K extends Draft['kind']>() => ({
    asked: asked as AskedOf<K>,
    draft: draft as DraftOf<K>,
    ...rest,
  })
  switch (asked.kind) {
    case 'single':
      return <SingleField {...of<'single'>()} />
    case 'several':
      return <SeveralField {...of<'several'>()} />
    case 'number':
      return <NumberField {...of<'number'>()} />
    case 'order':
      return <OrderField {...of<'order'>()} />
    case 'pairs':
      return <PairsField {...of<'pairs'>()} />
    case 'point':
      return <PointField {...of<'point'>()} />
    case 'true-false':
      return <TrueFalseField {...of<'true-false'>()} />
  }
}
