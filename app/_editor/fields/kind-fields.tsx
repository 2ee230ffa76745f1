'use client'

import { useTranslations } from 'next-intl'
import type { DraftQuestion, DraftTrueFalse } from '#core/quiz/drafts/draft-set.ts'
import { ChoicesEditor } from './choices-editor.tsx'
import { FieldFaults } from './field-faults.tsx'
import { NumberEditor } from './number-editor.tsx'
import { OrderEditor } from './order-editor.tsx'
import { PairsEditor } from './pairs-editor.tsx'
import { PointEditor } from './point-editor.tsx'
import { Segmented } from './segmented.tsx'

interface KindFieldsProps<Q extends DraftQuestion = DraftQuestion> {
  readonly question: Q
  readonly onQuestion: (question: DraftQuestion) => void
}

/** What is answered with, by the kind of the question. */
export function KindFields({ question, onQuestion }: KindFieldsProps) {
  switch (question.kind) {
    case 'single':
    case 'several':
      return <ChoicesEditor question={question} onQuestion={onQuestion} />
    case 'number':
      return <NumberEditor question={question} onQuestion={onQuestion} />
    case 'order':
      return <OrderEditor question={question} onQuestion={onQuestion} />
    case 'pairs':
      return <PairsEditor question={question} onQuestion={onQuestion} />
    case 'point':
      return <PointEditor question={question} onQuestion={onQuestion} />
    case 'true-false':
      return <TrueFalseEditor question={question} onQuestion={onQuestion} />
  }
}

const VALUES = ['true', 'false'] as const

function TrueFalseEditor({ question, onQuestion }: KindFieldsProps<DraftTrueFalse>) {
  const t = useTranslations()
  const { isTrue } = question.key
  return (
    <>
      <div className="grid gap-1.5">
        <Segmented
          name={t('editor.statementIs')}
          all={VALUES}
          value={isTrue === null ? null : isTrue ? 'true' : 'false'}
          say={(value) => t(`question.values.${value}`)}
          onChoose={(value) =>
            onQuestion({ ...question, key: { ...question.key, isTrue: value === 'true' } })
          }
        />
        <FieldFaults place="key.isTrue" />
      </div>
      <ChoicesEditor question={question} onQuestion={onQuestion} />
    </>
  )
}
