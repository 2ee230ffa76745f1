'use client'

import { useId } from 'react'
import { toggled } from '../draft.ts'
import { markOf, tallyOf } from '../marking.ts'
import { RichText } from '../rich-text.tsx'
import { shortcutAt } from '../shortcut.ts'
import { ChoiceRow } from './choice-row.tsx'
import { type FieldProps, markingOf } from './field.ts'

/** One of them: radio buttons. */
export function SingleField(props: FieldProps<'single'>) {
  const { asked, draft, language, locked, marking, keys, onDraft } = props
  const name = useId()
  const { key, own, distribution } = markingOf(marking, 'single')
  return (
    <div className="grid gap-2">
      {asked.options.map(({ id, text }, index) => (
        <ChoiceRow
          key={id}
          type="radio"
          name={name}
          value={id}
          chosen={draft.option === id}
          locked={locked}
          mark={key === null ? null : markOf(key.option === id, own?.option === id, false)}
          tally={tallyOf(distribution, id)}
          shortcut={shortcutAt(index)}
          keys={keys}
          onChoose={() => onDraft({ kind: 'single', option: id })}
        >
          <RichText text={text[language]} />
        </ChoiceRow>
      ))}
    </div>
  )
}

/** As many as are right: checkboxes. */
export function SeveralField(props: FieldProps<'several'>) {
  const { asked, draft, language, locked, marking, keys, onDraft } = props
  const name = useId()
  const { key, own, distribution } = markingOf(marking, 'several')
  const mark = (id: string) =>
    key === null ? null : markOf(key.options.includes(id), own?.options.includes(id) ?? false, own !== null)
  return (
    <div className="grid gap-2">
      {asked.options.map(({ id, text }, index) => (
        <ChoiceRow
          key={id}
          type="checkbox"
          name={name}
          value={id}
          chosen={draft.options.includes(id)}
          locked={locked}
          mark={mark(id)}
          tally={tallyOf(distribution, id)}
          shortcut={shortcutAt(index)}
          keys={keys}
          onChoose={() => onDraft({ kind: 'several', options: toggled(draft.options, id) })}
        >
          <RichText text={text[language]} />
        </ChoiceRow>
      ))}
    </div>
  )
}
