'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { RichText } from '../rich-text.tsx'
import type { FieldProps } from './field.ts'
import { PairsMarked } from './pairs-marked.tsx'

/** Each of the left with one of the right: the left one is picked, then its partner; then it goes on by itself. */
export function PairsField(props: FieldProps<'pairs'>) {
  return props.marking === null ? <PairsOpen {...props} /> : <PairsMarked {...props} />
}

function PairsOpen({ asked, draft, language, locked, keys, onDraft }: FieldProps<'pairs'>) {
  const t = useTranslations('question')
  const name = useId()
  const [picked, setPicked] = useState(asked.left[0]?.id ?? '')
  const [told, setTold] = useState('')
  const texts = new Map([...asked.left, ...asked.right].map(({ id, text }) => [id, text[language]]))
  const rightIndex = new Map(asked.right.map(({ id }, index) => [id, letterOf(index)]))

  function pair(right: string): void {
    const pairs = { ...draft.pairs, [picked]: right }
    onDraft({ kind: 'pairs', pairs })
    setTold(t('paired', { left: plain(texts.get(picked)), right: plain(texts.get(right)) }))
    setPicked(asked.left.find(({ id }) => pairs[id] === undefined)?.id ?? picked)
  }

  return (
    <>
      <p className="mb-2 text-[15px] text-soft">{t('pairsHow')}</p>
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        <div role="radiogroup" aria-label={t('left')} className="grid content-start gap-2">
          {asked.left.map(({ id, text }, index) => (
            <label
              key={id}
              className="flex min-h-13 cursor-pointer items-start gap-2.5 rounded-control border-[1.5px] border-edge px-3 py-2 has-checked:border-ink has-checked:bg-sunk has-checked:shadow-[inset_3px_0_0_var(--ink)] has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client has-focus-visible:outline-solid"
            >
              <input
                type="radio"
                name={name}
                value={id}
                checked={picked === id && !locked}
                disabled={locked}
                data-shortcut={String(index + 1)}
                onChange={() => setPicked(id)}
                className="sr-only"
              />
              <span className="min-w-0 grow">
                <span className="block [overflow-wrap:anywhere]">
                  <RichText text={text[language]} />
                </span>
                <Partner
                  letter={rightIndex.get(draft.pairs[id] ?? '')}
                  text={texts.get(draft.pairs[id] ?? '')}
                />
              </span>
              {keys && !locked && (
                <kbd aria-hidden className="mt-1 hidden shrink-0 text-soft lg:block">
                  {index + 1}
                </kbd>
              )}
            </label>
          ))}
        </div>
        <fieldset aria-label={t('partners')} className="grid min-w-0 content-start gap-2">
          {asked.right.map(({ id, text }, index) => {
            const taken = Object.values(draft.pairs).includes(id)
            return (
              <button
                key={id}
                type="button"
                value={id}
                data-shortcut={letterOf(index)}
                disabled={locked}
                aria-pressed={draft.pairs[picked] === id}
                onClick={() => pair(id)}
                className={`flex min-h-13 items-start gap-2.5 rounded-control border-[1.5px] px-3 py-2 text-start enabled:hover:bg-sunk aria-pressed:border-ink aria-pressed:bg-sunk ${taken ? 'border-rule text-soft' : 'border-edge'}`}
              >
                <Letter letter={letterOf(index)} />
                <span className="min-w-0 grow [overflow-wrap:anywhere]">
                  <RichText text={text[language]} />
                </span>
              </button>
            )
          })}
        </fieldset>
      </div>
      <output aria-live="polite" className="sr-only">
        {told}
      </output>
    </>
  )
}

/** What it is paired with; the height is the same before there is any. */
function Partner({
  letter,
  text,
}: {
  readonly letter: string | undefined
  readonly text: string | undefined
}) {
  const t = useTranslations('question')
  if (letter === undefined || text === undefined)
    return <span className="block text-[15px] text-soft">{t('noPartner')}</span>
  return (
    <span className="flex items-start gap-1.5 text-[15px] font-medium">
      <span aria-hidden>→</span>
      <Letter letter={letter} />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <RichText text={text} />
      </span>
    </span>
  )
}

function Letter({ letter }: { readonly letter: string }) {
  return (
    <span
      aria-hidden
      className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border border-edge font-mono text-[12px] font-semibold"
    >
      {letter}
    </span>
  )
}

function letterOf(index: number): string {
  return String.fromCodePoint(65 + index)
}

function plain(text: string | undefined): string {
  return (text ?? '').replaceAll('`', '')
}
