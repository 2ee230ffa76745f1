import { getLocale, getTranslations } from 'next-intl/server'
import type { Answer } from '#core/quiz/answer.ts'
import { beliefsIn } from '#core/quiz/beliefs.ts'
import type { Question } from '#core/quiz/question.ts'
import { RichText } from '#app/_question/rich-text.tsx'
import { readPartWords } from './read-part-words.ts'
import { reviewNames } from './review-names.ts'
import { sayAnswer, sayKey } from './say-part.ts'

interface AnsweredQuestionProps {
  readonly asked: Question
  /** Null: not answered. */
  readonly answer: Answer | null
  readonly isRight: boolean
  /** Null: it is not said. */
  readonly elapsedMs: number | null
}

/** A question, what was answered, and the key. */
export async function AnsweredQuestion(props: AnsweredQuestionProps) {
  return (
    <li className="card p-4">
      <p className="font-semibold wrap-anywhere">
        <RichText text={props.asked.prompt[await getLocale()]} />
      </p>
      <AnswerGiven {...props} />
    </li>
  )
}

/** The same of many: the questions are read through, and what was answered is looked up. */
export async function FoldedAnswer(props: AnsweredQuestionProps) {
  return (
    <li className="card min-w-0">
      <details>
        <summary className="min-h-11 px-4 py-2.5 font-medium wrap-anywhere hover:bg-sunk">
          <RichText text={props.asked.prompt[await getLocale()]} />
        </summary>
        <div className="px-4 pb-4">
          <AnswerGiven {...props} />
        </div>
      </details>
    </li>
  )
}

async function AnswerGiven({ asked, answer, isRight, elapsedMs }: AnsweredQuestionProps) {
  const t = await getTranslations('review.cell')
  const q = await getTranslations('review.questions')
  const language = await getLocale()
  const words = await readPartWords()
  const names = await reviewNames()
  const beliefs = answer === null || isRight ? [] : [...new Set(beliefsIn(asked, answer))]
  return (
    <>
      <dl className="mt-2 grid gap-x-3 gap-y-1 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <dt className="text-[14px] text-soft">{t('given')}</dt>
        <dd className="wrap-anywhere">
          {answer === null ? (
            <span className="text-soft">{t('notAnswered')}</span>
          ) : (
            <>
              <Lines lines={sayAnswer(asked, answer, language, words)} />
              <span className={`text-[14px] font-semibold ${isRight ? 'text-ok' : 'text-wrong'}`}>
                <span aria-hidden>{isRight ? '✓ ' : '✕ '}</span>
                {t(isRight ? 'isRight' : 'isWrong')}
              </span>
              {elapsedMs !== null && (
                <span className="text-[14px] text-soft">
                  {' · '}
                  {t('seconds', { value: Math.round(elapsedMs / 1000) })}
                </span>
              )}
            </>
          )}
        </dd>
        {!isRight && (
          <>
            <dt className="text-[14px] text-soft">{t('key')}</dt>
            <dd className="wrap-anywhere">
              <Lines lines={sayKey(asked, language, words)} />
            </dd>
          </>
        )}
      </dl>
      {beliefs.map((code) =>
        code === undefined ? null : (
          <p key={code} className="mt-1 text-[14px] text-soft">
            <RichText text={q('believes', { name: names.belief(code) })} />
          </p>
        ),
      )}
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="block">
      <RichText text={line} />
    </span>
  ))
}
