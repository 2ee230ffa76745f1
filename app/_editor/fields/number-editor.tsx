'use client'

import { useTranslations } from 'next-intl'
import type { DraftNumber } from '#core/quiz/drafts/draft-set.ts'
import { FieldFaults } from './field-faults.tsx'
import { Mistakes } from './mistakes.tsx'
import { TextField } from './text-field.tsx'
import { WholeNumber } from './whole-number.tsx'

interface NumberEditorProps {
  readonly question: DraftNumber
  readonly onQuestion: (question: DraftNumber) => void
}

const MOST_MISTAKES = 20

export function NumberEditor({ question, onQuestion }: NumberEditorProps) {
  const t = useTranslations('editor')
  return (
    <>
      <TextField
        name={t('label')}
        place="label"
        hint={t('labelHint')}
        text={question.label}
        onText={(label) => onQuestion({ ...question, label })}
      />
      <div className="grid gap-1.5">
        <WholeNumber
          name={t('number')}
          value={question.key}
          onValue={(key) => onQuestion({ ...question, key })}
        />
        <FieldFaults place="key" />
      </div>
      <Mistakes
        mistakes={question.wrong}
        empty={{ value: null }}
        most={MOST_MISTAKES}
        onMistakes={(wrong) => onQuestion({ ...question, wrong })}
      >
        {(mistake, nth, change) => (
          <WholeNumber
            inRow
            name={`${t('wrongNumber')} ${nth}`}
            value={mistake.value}
            onValue={(value) => change({ ...mistake, value })}
          />
        )}
      </Mistakes>
    </>
  )
}
