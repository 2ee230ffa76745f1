'use client'

import { useTranslations } from 'next-intl'
import { type Ref } from 'react'
import type { DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import { QUESTION_KINDS } from '#core/quiz/question.ts'
import { AboutFields } from './fields/about-fields.tsx'
import { FieldFaults, useFaultsAt } from './fields/field-faults.tsx'
import { KindFields } from './fields/kind-fields.tsx'
import { IconButton, PATHS } from './fields/row-buttons.tsx'
import { TextField } from './fields/text-field.tsx'
import type { SetEditing } from './use-set-editing.ts'

interface QuestionFieldsProps {
  readonly question: DraftQuestion
  readonly editing: SetEditing
  readonly titles: Readonly<Record<string, string>>
  readonly heading: Ref<HTMLHeadingElement>
  readonly isFull: boolean
}

/** One question as it is written. */
export function QuestionFields({ question, editing, titles, heading, isFull }: QuestionFieldsProps) {
  const t = useTranslations()
  const { questions } = editing.set
  const at = questions.findIndex(({ id }) => id === question.id)
  const isStatement = question.kind === 'true-false'
  return (
    <section aria-labelledby="question-fields" className="card grid min-w-0 content-start gap-5 p-4 sm:p-5">
      <div className="flex items-start justify-between gap-2">
        <h2
          ref={heading}
          id="question-fields"
          tabIndex={-1}
          className="scroll-mt-4 py-1.5 text-xl leading-snug font-semibold outline-none"
        >
          {t('editor.question', { nth: String(at + 1) })}
        </h2>
        <div className="flex">
          <IconButton
            label={t('editor.up')}
            path={PATHS.up}
            off={at === 0}
            onPress={() => editing.move(question.id, at - 1)}
          />
          <IconButton
            label={t('editor.down')}
            path={PATHS.down}
            off={at === questions.length - 1}
            onPress={() => editing.move(question.id, at + 1)}
          />
          <IconButton
            label={t('editor.duplicate')}
            path={PATHS.copy}
            off={isFull}
            onPress={() => editing.duplicate(question.id)}
          />
          <IconButton
            label={t('editor.delete')}
            path={PATHS.delete}
            onPress={() => editing.remove(question.id)}
          />
        </div>
      </div>
      <WithoutField question={question} editing={editing} />
      <div className="grid gap-1.5">
        <label className="grid gap-1.5 font-semibold">
          {t('editor.kind')}
          <select
            value={question.kind}
            onChange={({ target }) => {
              const kind = QUESTION_KINDS.find((one) => one === target.value)
              if (kind !== undefined) editing.changeKind(question, kind)
            }}
            className="field font-normal"
          >
            {QUESTION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`room.kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <p className="text-[14px] text-soft">{t(`editor.kinds.${question.kind}`)}</p>
      </div>
      <TextField
        name={t(isStatement ? 'editor.statement' : 'editor.prompt')}
        place="prompt"
        hint={t('editor.promptHint')}
        lines={2}
        text={question.prompt}
        onText={(prompt) => editing.change({ ...question, prompt })}
      />
      <KindFields question={question} onQuestion={editing.change} />
      <TextField
        name={t('editor.explanation')}
        place="explanation"
        hint={t('editor.explanationHint')}
        lines={3}
        text={question.explanation}
        onText={(explanation) => editing.change({ ...question, explanation })}
      />
      <AboutFields question={question} titles={titles} onQuestion={editing.change} />
    </section>
  )
}

/** What is wrong with the question and has no field: of what was written elsewhere, in a file. */
function WithoutField({
  question,
  editing,
}: {
  readonly question: DraftQuestion
  readonly editing: SetEditing
}) {
  const t = useTranslations('editor')
  const faults = useFaultsAt('question')
  if (faults.length === 0) return null
  const isClaim = faults.some(({ path }) => path[0] === 'claims')
  return (
    <div className="grid gap-2 rounded-control border border-wrong bg-wrong-wash p-3">
      <FieldFaults place="question" />
      {isClaim && (
        <>
          <p className="text-[14px]">{t('claimWrong')}</p>
          <button
            type="button"
            className="button justify-self-start"
            onClick={() => editing.change({ ...question, claims: undefined })}
          >
            {t('claimRemove')}
          </button>
        </>
      )}
    </div>
  )
}
