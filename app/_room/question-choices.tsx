'use client'

import { useTranslations } from 'next-intl'
import type { ChapterId } from '#core/quiz/chapter.ts'
import { DIFFICULTIES, QUESTION_KINDS } from '#core/quiz/question.ts'
import { SKILLS } from '#core/scenarios/scenario.ts'
import { Group, Option } from '#app/_home/option.tsx'
import { ManyOf } from './many-of.tsx'
import { OwnFile } from './own-file.tsx'
import { ORIGINS, type QuizWish, newSeed } from './quiz-wish.ts'

export interface ChapterChoice {
  readonly id: ChapterId
  readonly title: string
}

interface ChoicesProps {
  readonly wish: QuizWish
  /** What of the wish changes. */
  readonly onWish: (change: Partial<QuizWish>) => void
}

export function QuestionChoices({
  wish,
  chapters,
  onWish,
}: ChoicesProps & { readonly chapters: readonly ChapterChoice[] }) {
  const t = useTranslations('room.source')
  return (
    <div className="grid gap-5">
      <Group name={t('legend')}>
        <div className="grid gap-1.5">
          {ORIGINS.map((from) => (
            <Option
              key={from}
              group="source"
              chosen={wish.from === from}
              onChoose={() => onWish({ from, seed: wish.seed === '' ? newSeed() : wish.seed })}
            >
              <span className="block leading-snug font-medium">{t(from)}</span>
              <span className="block text-[14px] leading-snug text-soft">{t(`${from}Line`)}</span>
            </Option>
          ))}
        </div>
      </Group>
      {wish.from !== 'set' && <Count wish={wish} onWish={onWish} />}
      {wish.from === 'bank' && <OfBank wish={wish} chapters={chapters} onWish={onWish} />}
      {wish.from === 'generated' && <Seed wish={wish} onWish={onWish} />}
      {wish.from === 'set' && <OwnFile set={wish.set} onSet={(set) => onWish({ set })} />}
    </div>
  )
}

const COUNTS = [5, 10, 15, 20, 30] as const

function Count({ wish, onWish }: ChoicesProps) {
  const t = useTranslations('room.source')
  return (
    <Group name={t('count')}>
      <div className="grid grid-cols-5 gap-1.5">
        {COUNTS.map((count) => (
          <Option key={count} group="count" chosen={wish.count === count} onChoose={() => onWish({ count })}>
            <span className="font-mono">{count}</span>
          </Option>
        ))}
      </div>
    </Group>
  )
}

function OfBank({ wish, chapters, onWish }: ChoicesProps & { readonly chapters: readonly ChapterChoice[] }) {
  const t = useTranslations()
  return (
    <>
      <ManyOf
        name={t('room.source.chapters')}
        all={chapters.map(({ id }) => id)}
        say={(id) => chapters.find((one) => one.id === id)?.title ?? id}
        chosen={wish.chapters}
        onChoose={(chosen) => onWish({ chapters: chosen })}
      />
      <ManyOf
        name={t('room.source.difficulties')}
        all={DIFFICULTIES}
        say={(one) => t(`room.difficulty.${one}`)}
        chosen={wish.difficulties}
        onChoose={(difficulties) => onWish({ difficulties })}
      />
      <ManyOf
        name={t('room.source.kinds')}
        all={QUESTION_KINDS}
        say={(kind) => t(`room.kind.${kind}`)}
        chosen={wish.kinds}
        onChoose={(kinds) => onWish({ kinds })}
      />
      <ManyOf
        name={t('room.source.skills')}
        all={SKILLS}
        say={(skill) => t(`skills.${skill}`)}
        chosen={wish.skills}
        onChoose={(skills) => onWish({ skills })}
      />
    </>
  )
}

function Seed({ wish, onWish }: ChoicesProps) {
  const t = useTranslations('room.source')
  return (
    <div>
      <label className="grid gap-1 text-[13px] text-soft">
        {t('seed')}
        <input
          value={wish.seed}
          maxLength={100}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onWish({ seed: event.target.value })}
          onBlur={() => wish.seed.trim() === '' && onWish({ seed: newSeed() })}
          className="field font-mono text-[15px]"
        />
      </label>
      <p className="mt-1.5 text-[14px] leading-snug text-soft">{t('seedHint')}</p>
      <button type="button" className="button mt-2 min-h-11" onClick={() => onWish({ seed: newSeed() })}>
        {t('newSeed')}
      </button>
    </div>
  )
}
