'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DraftPairs } from '#core/quiz/drafts/draft-set.ts'
import type { Choice } from '#core/quiz/question.ts'
import { FEWEST_CHOICES, MOST_CHOICES } from '../edit-choices.ts'
import { addItem, pair, sayItem, withSides } from '../edit-order.ts'
import { ChoiceSelect } from './choice-select.tsx'
import { FieldFaults } from './field-faults.tsx'
import { Mistakes } from './mistakes.tsx'
import { AddButton, IconButton, PATHS } from './row-buttons.tsx'
import { TextField } from './text-field.tsx'

interface PairsEditorProps {
  readonly question: DraftPairs
  readonly onQuestion: (question: DraftPairs) => void
}

const MOST_MISTAKES = 20
/** More than are needed may stand on the right. */
const MOST_RIGHT = MOST_CHOICES + 2

/** Both sides, and which belong together. */
export function PairsEditor({ question, onQuestion }: PairsEditorProps) {
  const t = useTranslations('editor')
  const { left, right, key } = question
  const callRight = (nth: string) => t('rightItem', { nth })
  return (
    <>
      <p className="text-[14px] text-soft">{t('pairsHint')}</p>
      <Side
        side="right"
        items={right}
        most={MOST_RIGHT}
        onItems={(items) => onQuestion(withSides(question, { right: items }))}
      />
      <Side
        side="left"
        items={left}
        most={MOST_CHOICES}
        onItems={(items) => onQuestion(withSides(question, { left: items }))}
        renderPartner={(id, nth) => (
          <div className="flex min-w-0 items-center gap-2">
            <span aria-hidden className="shrink-0 text-[14px] text-soft">
              → {t('partner')}
            </span>
            <ChoiceSelect
              name={t('partnerOf', { nth })}
              choices={right}
              call={callRight}
              value={key[id] ?? ''}
              onChoose={(partner) => onQuestion(pair(question, id, partner))}
            />
          </div>
        )}
      />
      <Mistakes
        mistakes={question.wrong}
        empty={{ left: '', right: '' }}
        most={MOST_MISTAKES}
        onMistakes={(wrong) => onQuestion({ ...question, wrong })}
      >
        {(mistake, nth, change) => (
          <div className="grid gap-1.5 text-[14px] text-soft">
            <ChoiceSelect
              name={`${t('mistake', { nth })}: ${t('left')}`}
              choices={left}
              call={(n) => t('leftItem', { nth: n })}
              value={mistake.left}
              onChoose={(one) => change({ ...mistake, left: one })}
            />
            <span aria-hidden>{t('wrongPartner')}</span>
            <ChoiceSelect
              name={`${t('mistake', { nth })}: ${t('right')}`}
              choices={right}
              call={callRight}
              value={mistake.right}
              onChoose={(one) => change({ ...mistake, right: one })}
            />
          </div>
        )}
      </Mistakes>
    </>
  )
}

interface SideProps {
  readonly side: 'left' | 'right'
  readonly items: readonly Choice[]
  readonly most: number
  readonly onItems: (items: readonly Choice[]) => void
  readonly renderPartner?: (id: string, nth: string) => ReactNode
}

function Side({ side, items, most, onItems, renderPartner }: SideProps) {
  const t = useTranslations('editor')
  const isLeft = side === 'left'
  return (
    <fieldset className="grid min-w-0 gap-2.5">
      <legend className="font-semibold">{t(side)}</legend>
      <ul className="grid gap-2.5">
        {items.map(({ id, text }, index) => {
          const nth = String(index + 1)
          const what = t(isLeft ? 'leftItem' : 'rightItem', { nth })
          return (
            <li
              key={id}
              className="grid min-w-0 grid-cols-[minmax(0,1fr)_2.75rem] gap-1 rounded-control border-[1.5px] border-rule p-1"
            >
              <div className="grid min-w-0 gap-1.5">
                <TextField
                  inRow
                  name={what}
                  text={text}
                  onText={(said) => onItems(sayItem(items, id, said))}
                />
                {renderPartner?.(id, nth)}
                <FieldFaults place={`${side}.${index}`} />
              </div>
              <IconButton
                label={t('remove', { what })}
                path={PATHS.remove}
                off={items.length <= FEWEST_CHOICES}
                onPress={() => onItems(items.filter((item) => item.id !== id))}
              />
            </li>
          )
        })}
      </ul>
      <FieldFaults place={side} />
      <AddButton
        label={
          items.length < most ? t(isLeft ? 'addLeft' : 'addRight') : t('mostChoices', { most: String(most) })
        }
        off={items.length >= most}
        onPress={() => onItems(addItem(items, isLeft ? 'l' : 'r'))}
      />
    </fieldset>
  )
}
