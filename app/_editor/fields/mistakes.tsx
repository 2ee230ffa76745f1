'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Misconception } from '#core/quiz/misconception.ts'
import { FieldFaults } from './field-faults.tsx'
import { MisconceptionField } from './misconception-field.tsx'
import { AddButton, IconButton, PATHS } from './row-buttons.tsx'

interface Mistake {
  readonly misconception?: Misconception | undefined
}

interface MistakesProps<T extends Mistake> {
  readonly mistakes: readonly T[]
  /** An empty one; none: they are not added here. */
  readonly empty?: T
  readonly most: number
  readonly onMistakes: (mistakes: readonly T[]) => void
  /** What is answered wrongly. */
  readonly children: (mistake: T, nth: string, change: (mistake: T) => void) => ReactNode
}

/** Wrong answers that show what somebody believes. */
export function Mistakes<T extends Mistake>({
  mistakes,
  empty,
  most,
  onMistakes,
  children,
}: MistakesProps<T>) {
  const t = useTranslations('editor')
  const change = (at: number, mistake: T) => onMistakes(mistakes.with(at, mistake))
  return (
    <fieldset className="grid min-w-0 gap-2.5">
      <legend className="font-semibold">{t('mistakes')}</legend>
      <p className="-mt-1 text-[14px] text-soft">{t('mistakesHint')}</p>
      <ul className="grid gap-2.5 empty:hidden">
        {mistakes.map((mistake, index) => {
          const nth = String(index + 1)
          const what = t('mistake', { nth })
          return (
            <li
              // Rows have no name but their place; all that they hold comes from above.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              className="grid min-w-0 grid-cols-[minmax(0,1fr)_2.75rem] gap-1 rounded-control border-[1.5px] border-rule p-1 pl-2.5"
            >
              <div className="grid min-w-0 gap-1 py-1">
                {children(mistake, nth, (next) => change(index, next))}
                <MisconceptionField
                  of={what}
                  value={mistake.misconception}
                  onChoose={(misconception) => change(index, { ...mistake, misconception })}
                />
                <FieldFaults place={`wrong.${index}`} />
              </div>
              <IconButton
                label={t('remove', { what })}
                path={PATHS.remove}
                onPress={() => onMistakes(mistakes.toSpliced(index, 1))}
              />
            </li>
          )
        })}
      </ul>
      {empty !== undefined && (
        <AddButton
          label={mistakes.length < most ? t('addMistake') : t('mostChoices', { most: String(most) })}
          off={mistakes.length >= most}
          onPress={() => onMistakes([...mistakes, empty])}
        />
      )}
    </fieldset>
  )
}
