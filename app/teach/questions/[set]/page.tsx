import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { signInPath } from '#app/_account/safe-path.ts'
import { EDITOR_WORDS, PREVIEW_WORDS } from '#app/_editor/editor-words.ts'
import { SetEditor } from '#app/_editor/set-editor.tsx'
import { PlainScreen } from '#app/_match/plain-screen.tsx'
import { readChapterTitles } from '#app/_room/read-chapter-titles.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import type { Language } from '#app/_words/languages.ts'
import { wordsOf } from '#app/_words/words.ts'
import { ownQuestionSets } from '#server/web.ts'

interface SetPageProps {
  readonly params: Promise<{ set: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('editor')
  return { title: t('title') }
}

/** One set in the editor, for its teacher. To everybody else it is as if there were none. */
export default async function SetPage({ params }: SetPageProps) {
  const { set: id } = await params
  const own = await readUnlessAway(id)
  if (own === 'away') {
    const t = await getTranslations('editor')
    return <PlainScreen title={t('away')} line={t('awayLine')} />
  }
  if (own === 'signed-out') redirect(signInPath(`/teach/questions/${id}`))
  if (own === null) notFound()
  const titles = Object.fromEntries((await readChapterTitles()).map((one) => [one.id, one.title]))
  return (
    <div className="mx-auto w-full max-w-[1480px] px-4 py-4 sm:px-7 sm:py-6">
      <ClientWords of={EDITOR_WORDS}>
        <SetEditor
          id={own.id}
          draft={own.draft}
          updatedAt={own.updatedAt}
          titles={titles}
          words={{ en: previewWords('en'), zh: previewWords('zh') }}
        />
      </ClientWords>
    </div>
  )
}

async function readUnlessAway(id: string) {
  try {
    const sets = await ownQuestionSets((await headers()).get('cookie'))
    return sets === null ? 'signed-out' : await sets.read(id)
  } catch {
    // The database is away: the page says so, and the log of the server has the cause.
    return 'away'
  }
}

function previewWords(language: Language) {
  const words = wordsOf(language)
  return Object.fromEntries(PREVIEW_WORDS.map((part) => [part, words[part]]))
}
