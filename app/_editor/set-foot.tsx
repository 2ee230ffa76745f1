'use client'

import { useTranslations } from 'next-intl'
import type { DraftSet } from '#core/quiz/drafts/draft-set.ts'
import type { QuestionSet } from '#core/quiz/question.ts'
import { saveFile } from '#app/_sets/save-file.ts'
import { SetPlay } from '#app/_sets/set-play.tsx'
import { SetSaving } from '#app/_sets/set-saving.tsx'

interface SetFootProps {
  readonly draft: DraftSet
  /** Null: there is something to do yet. */
  readonly finished: QuestionSet | null
  readonly toDo: number
}

/** What can be done with the set: a finished one is played and saved in either form. */
export function SetFoot({ draft, finished, toDo }: SetFootProps) {
  const t = useTranslations('editor')
  return (
    <section className="card grid gap-5 p-4 sm:p-5">
      <p className="font-medium">
        <span aria-hidden className={finished === null ? 'text-server' : 'text-ok'}>
          {finished === null ? '○ ' : '✓ '}
        </span>
        {finished === null ? t('notReady', { count: toDo }) : t('ready')}
      </p>
      {finished === null ? (
        <div className="grid justify-items-start gap-2">
          <h2 className="font-semibold">{t('files')}</h2>
          <p className="text-[15px] text-soft">{t('filesLater')}</p>
          <button
            type="button"
            className="button"
            onClick={() => saveFile('questions.json', `${JSON.stringify(draft, null, 2)}\n`)}
          >
            {t('exportJson')}
          </button>
        </div>
      ) : (
        <>
          <SetPlay set={finished} />
          <SetSaving set={finished} />
        </>
      )}
    </section>
  )
}
