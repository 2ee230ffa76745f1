'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { DraftSet } from '#core/quiz/drafts/draft-set.ts'
import type { Fault } from '#core/quiz/question-faults.ts'
import { saveFile } from '#app/_sets/save-file.ts'
import { LANGUAGE_TAGS } from '#app/_words/languages.ts'
import { Segmented } from './fields/segmented.tsx'
import { SaveState } from './save-state.tsx'
import { useFaultWords } from './say-fault.ts'
import type { SavingState } from './use-saving.ts'
import { WRITINGS, type Writing, cleaned, languagesOf } from './writing.ts'

interface SetHeadProps {
  readonly set: DraftSet
  readonly faults: readonly Fault[]
  readonly writing: Writing
  readonly saving: SavingState
  readonly onWriting: (writing: Writing) => void
  readonly onSet: (set: DraftSet) => void
}

/** The title of the set, whether it is stored and finished, and in which languages it is written. */
export function SetHead({ set, faults, writing, saving, onWriting, onSet }: SetHeadProps) {
  const t = useTranslations('editor')
  return (
    <header className="grid min-w-0 gap-4">
      <Link
        href="/teach/questions"
        className="link inline-flex min-h-11 items-center gap-1.5 justify-self-start text-[15px]"
      >
        <span aria-hidden>←</span>
        {t('back')}
      </Link>
      <div className="grid min-w-0 gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-start">
        <Titles set={set} faults={faults} writing={writing} onSet={onSet} />
        <div className="grid gap-1">
          <Segmented
            name={t('writeIn')}
            all={WRITINGS}
            value={writing}
            say={(one) => t(`writing.${one}`)}
            onChoose={onWriting}
          />
          {writing !== 'both' && <p className="max-w-80 text-[13px] text-soft">{t('writingLine')}</p>}
        </div>
      </div>
      <SaveState
        state={saving}
        onFile={() => saveFile('questions.json', `${JSON.stringify(set, null, 2)}\n`)}
      />
    </header>
  )
}

function Titles({ set, faults, writing, onSet }: Omit<SetHeadProps, 'saving' | 'onWriting'>) {
  const t = useTranslations('editor')
  const say = useFaultWords()
  const languages = languagesOf(writing)
  const own = faults.filter(({ path: [field] }) => field === 'title' || field === 'questions')
  const ofSet = own.filter(({ path }) => path[0] === 'title' || path.length === 1)
  return (
    <div className="grid min-w-0 gap-2">
      <h1 className="sr-only">{set.title.en || set.title.zh || t('untitled')}</h1>
      {languages.map((language) => (
        <label key={language} className="grid min-w-0 gap-1 text-[14px] text-soft">
          {languages.length > 1 ? t(`setTitleIn.${language}`) : t('setTitle')}
          <input
            type="text"
            lang={LANGUAGE_TAGS[language]}
            value={set.title[language]}
            placeholder={set.title[language === 'en' ? 'zh' : 'en'] || t('untitled')}
            aria-describedby="set-faults"
            onChange={({ target }) =>
              onSet({ ...set, title: { ...set.title, [language]: cleaned(target.value) } })
            }
            className="field text-xl font-semibold placeholder:font-normal placeholder:text-soft placeholder:opacity-60 sm:text-2xl"
          />
        </label>
      ))}
      <ul id="set-faults" className="text-[14px] text-soft empty:hidden">
        {ofSet.map((fault) => (
          <li key={fault.path.join('.')}>
            <span aria-hidden>○ </span>
            {say(null, fault)}
          </li>
        ))}
      </ul>
    </div>
  )
}
