import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { signInPath } from '#app/_account/safe-path.ts'
import { SetImport } from '#app/_editor/list/set-import.tsx'
import type { ListedSet } from '#app/_editor/list/set-card.tsx'
import { SetList } from '#app/_editor/list/set-list.tsx'
import { PlainScreen } from '#app/_match/plain-screen.tsx'
import { ClientWords } from '#app/_words/client-words.tsx'
import { ownQuestionSets } from '#server/web.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('editor')
  return { title: t('title') }
}

export default async function QuestionsPage() {
  const t = await getTranslations('editor')
  const sets = await readUnlessAway()
  if (sets === 'away') return <PlainScreen title={t('away')} line={t('awayLine')} />
  if (sets === 'signed-out') redirect(signInPath('/teach/questions'))
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 py-8 sm:px-7 sm:py-10">
      <h1 className="text-[2rem] leading-tight font-semibold sm:text-4xl">{t('title')}</h1>
      <p className="mt-2 mb-7 max-w-[42rem] text-lg text-soft">{t('lead')}</p>
      <ClientWords of={['editor', 'sets', 'question']}>
        <SetList sets={sets} />
        <SetImport />
      </ClientWords>
    </div>
  )
}

async function readUnlessAway(): Promise<readonly ListedSet[] | 'away' | 'signed-out'> {
  try {
    const own = await ownQuestionSets((await headers()).get('cookie'))
    return own === null ? 'signed-out' : await listed(await own.list())
  } catch {
    // The database is away: the page says so, and the log of the server has the cause.
    return 'away'
  }
}

type SetRow = Awaited<ReturnType<NonNullable<Awaited<ReturnType<typeof ownQuestionSets>>>['list']>>[number]

async function listed(rows: readonly SetRow[]): Promise<ListedSet[]> {
  const t = await getTranslations('editor')
  const format = await getFormatter()
  const language = await getLocale()
  return rows.map(({ id, title, questions, faults, updatedAt }) => ({
    id,
    title: title[language].trim() || title.en.trim() || title.zh.trim() || t('untitled'),
    questions,
    faults,
    changed: format.relativeTime(updatedAt, Date.now()),
  }))
}
