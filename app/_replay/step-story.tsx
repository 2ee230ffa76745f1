'use client'

import { useTranslations } from 'next-intl'
import type { ReplayStep } from '#core/match/replay-steps.ts'
import type { TimelineItem } from '#core/match/view.ts'
import { REASONS } from '#core/teardown/rejection.ts'
import type { State } from '#core/teardown/state.ts'
import { useRefusalWords } from '#app/_stage/refusal-words.ts'
import { useItemWords } from '#app/_stage/say-item.ts'
import { useMoveWords } from '#app/_stage/say-move.ts'
import { LinuxNotes } from './linux-notes.tsx'

interface StepStoryProps {
  readonly step: ReplayStep
  readonly lines: readonly TimelineItem[]
}

/** A step in words, its verdict, and what Linux does there. Said politely to who listens. */
export function StepStory({ step, lines }: StepStoryProps) {
  const t = useTranslations()
  const own = lines.slice(step.from, step.shown)
  return (
    <section
      aria-label={t('replay.story')}
      // On a phone it scrolls, and a region that scrolls has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="grid content-start gap-3 max-lg:max-h-[24dvh] max-lg:min-h-[4.5rem] max-lg:overflow-y-auto lg:min-h-[14rem]"
    >
      <div aria-live="polite" className="grid gap-3">
        <Headline step={step} lines={lines} />
        {own.map((item, index) => (
          // The lines of a match that is over stay where they are.
          // oxlint-disable-next-line react/no-array-index-key
          <Verdict key={step.from + index} item={item} state={step.ends[item.role].state} />
        ))}
      </div>
      {step.notes.length > 0 && (
        <div>
          <h2 className="mb-1.5 text-[15px] font-semibold text-soft">{t('replay.linux')}</h2>
          <LinuxNotes notes={step.notes} />
        </div>
      )}
    </section>
  )
}

/** What happened, without what the verdict beneath it says. */
function Headline({ step, lines }: StepStoryProps) {
  const t = useTranslations()
  const sayStep = useStepWords(lines)
  const say = useItemWords()
  const { sayMove } = useMoveWords()
  const { role, from, shown } = step
  const sayShortly = (item: TimelineItem): string[] => {
    if (item.kind === 'refused') return [t('replay.tried', { move: sayMove(item.move) })]
    if (item.kind !== 'accepted' || item.by === 'computer') return [say(item)]
    return item.segment === null ? [t('items.nothing')] : []
  }
  const said = role === null ? [sayStep(step)] : lines.slice(from, shown).flatMap(sayShortly)
  return (
    <p className="text-[17px] leading-snug font-semibold">
      {role !== null && <span className="block text-[13px] font-normal text-soft">{t(`roles.${role}`)}</span>}
      {said.map((sentence, index) => (
        // The sentences of one step are said together.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className="block">
          {sentence}
        </span>
      ))}
    </p>
  )
}

/** What happened at a step, as one or more sentences. */
export function useStepWords(lines: readonly TimelineItem[]): (step: ReplayStep) => string {
  const t = useTranslations('replay')
  const say = useItemWords()
  return ({ from, shown, role, ending }) => {
    if (ending !== null) return t(`ends.${ending}`)
    if (role === null || from === 0) return t('begins')
    return lines.slice(from, shown).map(say).join(' ')
  }
}

/** What became of a move: right, and by whose reading; or why it was refused. */
function Verdict({ item, state }: { readonly item: TimelineItem; readonly state: State }) {
  const t = useTranslations()
  if (item.kind === 'refused') return <RefusedMove item={item} state={state} />
  if (item.kind !== 'accepted' || item.by === 'computer') return null
  const right = item.verdict !== 'given'
  return (
    <p className={`rounded-card px-4 py-2.5 ${right ? 'bg-ok-wash' : 'bg-sunk'}`}>
      <span className={`font-semibold ${right ? 'text-ok' : 'text-wrong'}`}>
        <span aria-hidden>{right ? '✓' : '→'} </span>
        {t(`result.verdicts.${item.verdict}`)}
      </span>
      {item.basis !== 'RFC 9293' && ` · ${t('result.basis', { basis: item.basis })}`}
      {` · ${t('replay.worth', { points: String(item.points), obtainable: String(item.obtainable) })}`}
    </p>
  )
}

type Refused = Extract<TimelineItem, { kind: 'refused' }>

function RefusedMove({ item, state }: { readonly item: Refused; readonly state: State }) {
  const t = useTranslations('refusal')
  const { reason, move } = item
  const { verdict, pointsAt, clause } = REASONS[reason]
  const words = useRefusalWords()({ reason, verdict, pointsAt, clause, move, state, depth: 1, answer: null })
  return (
    <div className="rounded-card bg-wrong-wash px-4 py-3">
      <p className="font-semibold text-wrong">
        <span aria-hidden>✕ </span>
        {t(`verdicts.${verdict}`)}
        <span className="font-normal"> · </span>
        {words.title}
      </p>
      <p className="mt-1 text-[15px]">{words.rule}</p>
      <p className="mt-1.5 text-[13px] text-soft">{words.clause}</p>
    </div>
  )
}
