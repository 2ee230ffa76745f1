'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import {
  type Choosing,
  FEWEST_CHOICES,
  MOST_CHOICES,
  addChoice,
  choicesOf,
  markRight,
  readChoice,
  removeChoice,
  rightOf,
  sayChoice,
} from '../edit-choices.ts'
import { FieldFaults } from './field-faults.tsx'
import { MisconceptionField } from './misconception-field.tsx'
import { AddButton, IconButton, PATHS } from './row-buttons.tsx'
import { TextField } from './text-field.tsx'

interface ChoicesEditorProps {
  readonly question: Choosing
  readonly onQuestion: (question: Choosing) => void
}

/** The answers to choose from: which are right, and what each of the others shows. */
export function ChoicesEditor({ question, onQuestion }: ChoicesEditorProps) {
  const t = useTranslations('editor')
  const name = useId()
  const choices = choicesOf(question)
  const right = rightOf(question)
  const isReason = question.kind === 'true-false'
  const list = isReason ? 'reasons' : 'options'
  return (
    <fieldset className="grid min-w-0 gap-2.5">
      <legend className="font-semibold">{t(isReason ? 'reasons' : 'answers')}</legend>
      <p className="-mt-1 text-[14px] text-soft">
        {question.kind === 'true-false' ? t('reasonsHint') : t(`answersHint.${question.kind}`)}
      </p>
      <ul className="grid gap-2.5">
        {choices.map(({ id, text, misconception }, index) => {
          const nth = String(index + 1)
          const what = t(isReason ? 'reason' : 'answer', { nth })
          const isRight = right.includes(id)
          return (
            <li
              key={id}
              className={`grid min-w-0 grid-cols-[2.75rem_minmax(0,1fr)_2.75rem] rounded-control border-[1.5px] p-1 ${isRight ? 'border-ok bg-ok-wash' : 'border-rule'}`}
            >
              <label className="grid size-11 cursor-pointer place-items-center rounded-control hover:bg-sunk">
                <span className="sr-only">{t(isReason ? 'isRightReason' : 'isRight', { nth })}</span>
                <input
                  type={question.kind === 'several' ? 'checkbox' : 'radio'}
                  name={name}
                  checked={isRight}
                  onChange={() => onQuestion(markRight(question, id))}
                  className="size-5 accent-[var(--ok)]"
                />
              </label>
              <TextField
                inRow
                name={what}
                text={text}
                onText={(said) => onQuestion(sayChoice(question, id, said))}
              />
              <IconButton
                label={t('remove', { what })}
                path={PATHS.remove}
                off={choices.length <= FEWEST_CHOICES}
                onPress={() => onQuestion(removeChoice(question, id))}
              />
              <div className="col-start-2 grid min-w-0 gap-1 pt-1 empty:hidden">
                <FieldFaults place={`${list}.${index}`} />
                {!isRight && (
                  <MisconceptionField
                    of={what}
                    value={misconception}
                    onChoose={(chosen) => onQuestion(readChoice(question, id, chosen))}
                  />
                )}
              </div>
            </li>
          )
        })}
      </ul>
      <FieldFaults place={isReason ? 'key.why' : 'key'} />
      <FieldFaults place={list} />
      <AddButton
        label={
          choices.length < MOST_CHOICES
            ? t(isReason ? 'addReason' : 'addAnswer')
            : t('mostChoices', { most: String(MOST_CHOICES) })
        }
        off={choices.length >= MOST_CHOICES}
        onPress={() => onQuestion(addChoice(question))}
      />
    </fieldset>
  )
}
