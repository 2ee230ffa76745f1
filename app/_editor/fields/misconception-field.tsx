'use client'

import { useCombobox } from 'downshift'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { MISCONCEPTIONS, type Misconception } from '#core/quiz/misconception.ts'
import { withoutMarks } from '#app/_question/rich-text.tsx'
import { hasAllWords } from '../search-words.ts'

interface MisconceptionFieldProps {
  /** Of what it is said, for a screen reader: there is one such field in each row. */
  readonly of: string
  readonly value: Misconception | undefined
  readonly onChoose: (misconception: Misconception | undefined) => void
}

/** What somebody believes who answers so: one of those that the product knows, found by its words. */
export function MisconceptionField({ of, value, onChoose }: MisconceptionFieldProps) {
  const t = useTranslations()
  const [typed, setTyped] = useState<string | null>(null)
  const all = useMemo(
    () => MISCONCEPTIONS.map((id) => ({ id, name: withoutMarks(t(`misconceptions.${id}.name`)) })),
    [t],
  )
  const chosen = all.find(({ id }) => id === value) ?? null
  const found = typed === null ? all : all.filter(({ name }) => hasAllWords(name, typed))
  const shown = typed ?? chosen?.name ?? ''
  const combobox = useCombobox({
    items: found,
    inputValue: shown,
    selectedItem: chosen,
    itemToString: (item) => item?.name ?? '',
    onInputValueChange: ({ inputValue, type }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) setTyped(inputValue)
    },
    onSelectedItemChange: ({ selectedItem }) => onChoose(selectedItem?.id),
    onIsOpenChange: ({ isOpen }) => {
      if (!isOpen) setTyped(null)
    },
  })
  const name = `${t('editor.shows')}: ${of}`
  return (
    <div className="relative min-w-0">
      <label {...combobox.getLabelProps()} className="sr-only">
        {name}
      </label>
      <span aria-hidden className="block text-[13px] text-soft">
        {t('editor.shows')}
      </span>
      <div className="flex items-center gap-1">
        <input
          {...combobox.getInputProps()}
          type="text"
          placeholder={t('editor.showsNothing')}
          className="min-h-11 w-full min-w-0 rounded-control border border-edge bg-card px-2.5 text-[14px] text-ellipsis placeholder:text-soft"
        />
        {value !== undefined && (
          <button
            type="button"
            aria-label={t('editor.clear', { what: name })}
            onClick={() => onChoose(undefined)}
            className="grid size-11 shrink-0 place-items-center rounded-control text-soft hover:bg-sunk hover:text-ink"
          >
            <span aria-hidden>✕</span>
          </button>
        )}
      </div>
      <ul
        {...combobox.getMenuProps({ 'aria-label': name })}
        className={`card absolute inset-x-0 top-full z-30 max-h-72 overflow-y-auto p-1 shadow-[0_8px_28px_rgb(0_0_0/0.14)] ${combobox.isOpen ? '' : 'hidden'}`}
      >
        {combobox.isOpen &&
          found.map((item, index) => (
            <li
              key={item.id}
              {...combobox.getItemProps({ item, index })}
              className={`flex min-h-11 cursor-pointer items-center rounded-control px-2.5 py-1.5 text-[14px] leading-snug ${combobox.highlightedIndex === index ? 'bg-sunk' : ''} ${item.id === value ? 'font-semibold' : ''}`}
            >
              {item.name}
            </li>
          ))}
        {combobox.isOpen && found.length === 0 && (
          <li className="px-2.5 py-2 text-[14px] text-soft">{t('editor.foundNone')}</li>
        )}
      </ul>
    </div>
  )
}
