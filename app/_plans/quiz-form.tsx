'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useId } from 'react'
import type { z } from 'zod'
import { fitsFilter } from '#core/quiz/bank-filter.ts'
import { DIFFICULTIES, QUESTION_KINDS } from '#core/quiz/question.ts'
import type { quizSource } from '#core/session/plan.ts'
import { SKILLS } from '#core/scenarios/scenario.ts'
import { Group, Option } from '#app/_home/option.tsx'
import { ManyOf } from '#app/_room/many-of.tsx'
import { WholeField } from './minutes-field.tsx'
import type { PlanChoices } from './plan-choices.ts'

type Source = z.infer<typeof quizSource>
type Of<F extends Source['from']> = Extract<Source, { from: F }>

const FROM = ['bank', 'generated', 'own'] as const
const USUAL_COUNT = 5

interface QuizFormProps {
  readonly source: Source
  readonly choices: PlanChoices
  readonly onSource: (source: Source) => void
}

/** Where the questions of a quiz come from, in a lesson or at home. */
export function QuizForm({ source, choices, onSource: put }: QuizFormProps) {
  const t = useTranslations('plans')
  const group = useId()
  const [first] = choices.sets
  return (
    <>
      <Group name={t('source')}>
        <div className="grid gap-1.5 sm:grid-cols-3">
          {FROM.map((from) => (
            <Option
              key={from}
              group={group}
              chosen={source.from === from}
              off={from === 'own' && first === undefined}
              onChoose={() => put(sourceFrom(from, source, first?.id ?? ''))}
            >
              <span className="block leading-snug font-medium">{t(`sources.${from}`)}</span>
              <span className="block text-[14px] leading-snug text-soft">
                {from === 'own' && first === undefined ? t('noSets') : t(`sourceLines.${from}`)}
              </span>
            </Option>
          ))}
        </div>
        {first === undefined && (
          <Link href="/teach/questions" className="link inline-flex min-h-11 items-center text-[15px]">
            {t('toSets')}
          </Link>
        )}
      </Group>
      {source.from === 'own' ? (
        <SetChoice source={source} sets={choices.sets} onSource={put} />
      ) : (
        <Count source={source} choices={choices} onSource={put} />
      )}
      {source.from === 'bank' && <Filters source={source} choices={choices} onSource={put} />}
    </>
  )
}

function sourceFrom(from: Source['from'], before: Source, set: string): Source {
  const count = before.from === 'own' ? USUAL_COUNT : before.count
  switch (from) {
    case 'bank':
      return before.from === from
        ? before
        : { from, chapters: [], skills: [], difficulties: [], kinds: [], count }
    case 'generated':
      return { from, count }
    case 'own':
      return before.from === from ? before : { from, set }
  }
}

interface PartProps<F extends Source['from']> {
  readonly source: Of<F>
  readonly choices: PlanChoices
  readonly onSource: (source: Source) => void
}

function Count({ source, choices, onSource }: PartProps<'bank' | 'generated'>) {
  const t = useTranslations('plans')
  const most = choices.most.questions
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span aria-hidden className="text-[13px] text-soft">
        {t('count')}
      </span>
      <WholeField
        value={source.count}
        most={most}
        label={t('count')}
        wrong={t('countWrong', { most: String(most) })}
        onValue={(count) => onSource({ ...source, count })}
      />
      {source.from === 'bank' && <Fitting source={source} choices={choices} />}
    </div>
  )
}

function Fitting({ source, choices }: Omit<PartProps<'bank'>, 'onSource'>) {
  const t = useTranslations('plans')
  const count = choices.bank.filter((question) => fitsFilter(source, question)).length
  const look = count === 0 ? 'text-wrong' : 'text-soft'
  return (
    <output className={`text-[15px] ${look}`}>
      {count > 0 && count < source.count ? t('fitsFew', { count }) : t('fits', { count })}
    </output>
  )
}

function Filters({ source, choices, onSource }: PartProps<'bank'>) {
  const t = useTranslations()
  const { chapters } = choices
  return (
    <>
      <ManyOf
        name={t('room.source.chapters')}
        all={chapters.map(({ id }) => id)}
        say={(id) => chapters.find((one) => one.id === id)?.title ?? id}
        chosen={source.chapters}
        onChoose={(chosen) => onSource({ ...source, chapters: [...chosen] })}
      />
      <ManyOf
        name={t('room.source.difficulties')}
        all={DIFFICULTIES}
        say={(one) => t(`room.difficulty.${one}`)}
        chosen={source.difficulties}
        onChoose={(chosen) => onSource({ ...source, difficulties: [...chosen] })}
      />
      <details className="rounded-control border border-edge">
        <summary className="min-h-12 px-3 py-3 leading-snug font-medium">{t('plans.more')}</summary>
        <div className="grid gap-5 border-t border-rule p-3">
          <ManyOf
            name={t('room.source.kinds')}
            all={QUESTION_KINDS}
            say={(kind) => t(`room.kind.${kind}`)}
            chosen={source.kinds}
            onChoose={(chosen) => onSource({ ...source, kinds: [...chosen] })}
          />
          <ManyOf
            name={t('room.source.skills')}
            all={SKILLS}
            say={(skill) => t(`skills.${skill}`)}
            chosen={source.skills}
            onChoose={(chosen) => onSource({ ...source, skills: [...chosen] })}
          />
        </div>
      </details>
    </>
  )
}

interface SetChoiceProps {
  readonly source: Of<'own'>
  readonly sets: PlanChoices['sets']
  readonly onSource: (source: Source) => void
}

function SetChoice({ source, sets, onSource }: SetChoiceProps) {
  const t = useTranslations('plans')
  const isGone = !sets.some(({ id }) => id === source.set)
  return (
    <label className="grid gap-1 text-[13px] text-soft">
      {t('set')}
      <select
        value={source.set}
        onChange={({ target }) => onSource({ from: 'own', set: target.value })}
        className="field text-[16px] text-ink"
      >
        {isGone && <option value={source.set}>{t('setGone')}</option>}
        {sets.map(({ id, title, questions, faults }) => (
          <option key={id} value={id}>
            {faults > 0 || questions === 0
              ? t('setUnfinished', { title })
              : t('setHolds', { title, count: questions })}
          </option>
        ))}
      </select>
    </label>
  )
}
