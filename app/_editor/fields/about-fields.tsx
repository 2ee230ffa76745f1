'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode } from 'react'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import type { DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import { DIFFICULTIES } from '#core/quiz/question.ts'
import { SKILLS } from '#core/scenarios/scenario.ts'
import { cleaned } from '../writing.ts'
import { FieldFaults, useFaultsAt } from './field-faults.tsx'
import { FigureFields } from './figure-fields.tsx'
import { Segmented } from './segmented.tsx'

interface AboutFieldsProps {
  readonly question: DraftQuestion
  readonly titles: Readonly<Record<string, string>>
  readonly onQuestion: (question: DraftQuestion) => void
}

/** What is the same for all kinds and needs no thought at first: it lies folded, unless something of it is to do. */
export function AboutFields({ question, titles, onQuestion }: AboutFieldsProps) {
  const t = useTranslations()
  const isFaulty = [useFaultsAt('references'), useFaultsAt('figure')].some(({ length }) => length > 0)
  return (
    <details open={isFaulty || undefined} className="group min-w-0 rounded-control border border-rule">
      <summary className="flex min-h-12 list-none items-center gap-3 rounded-control px-3 py-2 font-medium hover:bg-sunk [&::-webkit-details-marker]:hidden">
        <span aria-hidden className="text-soft group-open:rotate-90">
          ▸
        </span>
        {t('editor.about')}
      </summary>
      <div className="grid min-w-0 gap-5 border-t border-rule p-3 sm:p-4">
        <label className="grid gap-1.5 font-semibold">
          {t('editor.chapter')}
          <select
            value={question.chapter}
            onChange={({ target }) => {
              const chapter = CHAPTER_IDS.find((id) => id === target.value)
              if (chapter !== undefined) onQuestion({ ...question, chapter })
            }}
            className="field font-normal"
          >
            {CHAPTER_IDS.map((id) => (
              <option key={id} value={id}>
                {titles[id] ?? id}
              </option>
            ))}
          </select>
        </label>
        <Segmented
          name={t('editor.difficulty')}
          all={DIFFICULTIES}
          value={question.difficulty}
          say={(difficulty) => t(`room.difficulty.${difficulty}`)}
          onChoose={(difficulty) => onQuestion({ ...question, difficulty })}
        />
        <Skills>
          {SKILLS.map((skill) => (
            <label
              key={skill}
              className="flex min-h-11 cursor-pointer items-center gap-2 rounded-control border border-edge px-2.5 py-1.5 text-[15px] leading-snug hover:bg-sunk has-checked:border-ink has-checked:bg-sunk has-checked:shadow-[inset_0_0_0_1px_var(--ink)]"
            >
              <input
                type="checkbox"
                checked={question.skills.includes(skill)}
                onChange={() =>
                  onQuestion({
                    ...question,
                    skills: SKILLS.filter((one) => (one === skill) !== question.skills.includes(one)),
                  })
                }
                className="size-4 accent-ink"
              />
              {t(`skills.${skill}`)}
            </label>
          ))}
        </Skills>
        <div className="grid gap-1.5">
          <label className="grid gap-1.5 font-semibold">
            {t('editor.references')}
            <textarea
              rows={2}
              value={question.references.join('\n')}
              onChange={({ target }) =>
                onQuestion({ ...question, references: cleaned(target.value).split('\n') })
              }
              className="field [field-sizing:content] resize-none font-normal"
            />
          </label>
          <p className="text-[14px] text-soft">{t('editor.referencesHint')}</p>
          <FieldFaults place="references" />
        </div>
        <FigureFields question={question} onQuestion={onQuestion} />
      </div>
    </details>
  )
}

function Skills({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('editor')
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold">{t('skills')}</legend>
      <div className="flex flex-wrap gap-1.5">{children}</div>
    </fieldset>
  )
}
