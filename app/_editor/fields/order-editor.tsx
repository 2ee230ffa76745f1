'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DraftOrder } from '#core/quiz/drafts/draft-set.ts'
import { FEWEST_CHOICES, MOST_CHOICES } from '../edit-choices.ts'
import { addItem, moveTo, sayItem, withItems } from '../edit-order.ts'
import { SortableRow, SortableRows } from '../sortable-rows.tsx'
import { ChoiceSelect } from './choice-select.tsx'
import { FieldFaults } from './field-faults.tsx'
import { Mistakes } from './mistakes.tsx'
import { AddButton, IconButton, PATHS } from './row-buttons.tsx'
import { TextField } from './text-field.tsx'

interface OrderEditorProps {
  readonly question: DraftOrder
  readonly onQuestion: (question: DraftOrder) => void
}

const MOST_MISTAKES = 20

/** What is to be ordered, in its right order. */
export function OrderEditor({ question, onQuestion }: OrderEditorProps) {
  const t = useTranslations('editor')
  const [told, setTold] = useState('')
  const { items } = question
  const count = items.length

  function move(id: string, to: number): void {
    onQuestion(withItems(question, moveTo(items, id, to)))
    setTold(t('moved', { nth: String(to + 1), count: String(count) }))
  }

  return (
    <>
      <fieldset className="grid min-w-0 gap-2.5">
        <legend className="font-semibold">{t('items')}</legend>
        <p className="-mt-1 text-[14px] text-soft">{t('itemsHint')}</p>
        <SortableRows ids={items.map(({ id }) => id)} onMove={move}>
          <ol className="grid gap-2.5">
            {items.map(({ id, text }, at) => {
              const what = t('item', { nth: String(at + 1) })
              const row = { nth: String(at + 1), count: String(count), text: text.en || text.zh }
              return (
                <SortableRow
                  key={id}
                  id={id}
                  at={at}
                  count={count}
                  grip={t('grip', row)}
                  look="border-rule"
                  onMove={(to) => move(id, to)}
                >
                  <div className="grid min-w-0 grow gap-1 py-1">
                    <TextField
                      inRow
                      name={what}
                      text={text}
                      onText={(said) => onQuestion({ ...question, items: sayItem(items, id, said) })}
                    />
                    <FieldFaults place={`items.${at}`} />
                  </div>
                  <div className="flex shrink-0 flex-wrap content-start p-1 max-sm:w-11 sm:flex-nowrap">
                    <IconButton
                      label={`${t('up')}: ${what}`}
                      path={PATHS.up}
                      off={at === 0}
                      onPress={() => move(id, at - 1)}
                    />
                    <IconButton
                      label={`${t('down')}: ${what}`}
                      path={PATHS.down}
                      off={at === count - 1}
                      onPress={() => move(id, at + 1)}
                    />
                    <IconButton
                      label={t('remove', { what })}
                      path={PATHS.remove}
                      off={count <= FEWEST_CHOICES}
                      onPress={() =>
                        onQuestion(
                          withItems(
                            question,
                            items.filter((item) => item.id !== id),
                          ),
                        )
                      }
                    />
                  </div>
                </SortableRow>
              )
            })}
          </ol>
        </SortableRows>
        <FieldFaults place="items" />
        <AddButton
          label={count < MOST_CHOICES ? t('addItem') : t('mostChoices', { most: String(MOST_CHOICES) })}
          off={count >= MOST_CHOICES}
          onPress={() => onQuestion(withItems(question, addItem(items, 'i')))}
        />
        <output aria-live="polite" className="sr-only">
          {told}
        </output>
      </fieldset>
      <Mistakes
        mistakes={question.wrong}
        empty={{ earlier: '', later: '' }}
        most={MOST_MISTAKES}
        onMistakes={(wrong) => onQuestion({ ...question, wrong })}
      >
        {(mistake, nth, change) => (
          <div className="grid gap-1.5 text-[14px] text-soft">
            <span aria-hidden>{t('earlier')}</span>
            <ChoiceSelect
              name={`${t('mistake', { nth })}: ${t('earlier')}`}
              choices={items}
              call={(n) => t('item', { nth: n })}
              value={mistake.earlier}
              onChoose={(earlier) => change({ ...mistake, earlier })}
            />
            <span aria-hidden>{t('later')}</span>
            <ChoiceSelect
              name={`${t('mistake', { nth })}: ${t('later')}`}
              choices={items}
              call={(n) => t('item', { nth: n })}
              value={mistake.later}
              onChoose={(later) => change({ ...mistake, later })}
            />
          </div>
        )}
      </Mistakes>
    </>
  )
}
