import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ClientWords } from '#app/_words/client-words.tsx'
import { HomeworkQuiz } from './homework-quiz.tsx'
import { HOMEWORK_QUIZ_WORDS } from './homework-words.ts'
import type { HomeworkView, QuizView } from './homework-types.ts'
import { sayDate } from './said-times.ts'

interface QuizPageProps {
  readonly quiz: QuizView
  readonly homework: Pick<HomeworkView, 'title' | 'timeZone'>
}

/** One attempt at a quiz. */
export async function QuizPage({ quiz, homework }: QuizPageProps) {
  const t = await getTranslations('homework')
  const toldOn = quiz.toldAt === null ? null : await sayDate(quiz.toldAt, homework.timeZone)
  return (
    <div className="mx-auto w-full max-w-[46rem] px-4 py-5 sm:px-7 sm:py-8">
      <Link
        href={`/homework/${quiz.code}`}
        className="link inline-flex min-h-11 max-w-full items-center text-[15px] text-soft wrap-anywhere"
      >
        {homework.title}
      </Link>
      <h1 className="mb-4 text-lg font-semibold wrap-anywhere">
        {quiz.title.trim() || t('quiz.title')}
        <span className="font-normal text-soft"> · {t('attempts.nth', { nth: String(quiz.nth) })}</span>
      </h1>
      <noscript>
        <p className="mb-4 rounded-control border border-edge px-4 py-3">{t('quiz.noScript')}</p>
      </noscript>
      <ClientWords of={HOMEWORK_QUIZ_WORDS}>
        <HomeworkQuiz key={quiz.attempt} quiz={quiz} toldOn={toldOn} />
      </ClientWords>
    </div>
  )
}
