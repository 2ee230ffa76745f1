'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Level, STORY_LEVEL } from '#core/match/move.ts'
import type { MatchHead } from '#core/match/view.ts'
import type { Stimulus } from '#core/teardown/endpoint.ts'
import { type Segment, formatSegment } from '#core/teardown/segment.ts'

interface SituationProps {
  readonly head: MatchHead
  /** All that has come is on the diagram: only then it is asked. */
  readonly ready: boolean
  /** What can be done while nothing is asked. */
  readonly children?: ReactNode
}

/** What has happened, from this role's side, and what is asked. */
export function Situation({ head, ready, children }: SituationProps) {
  const t = useTranslations('situation')
  const { asked } = head
  if (!ready || asked === null) {
    return (
      <div className="min-h-[4.25rem] min-w-0 grow">
        <h2 className="text-lg font-semibold">{head.phase === 'ended' ? t('over') : t('wait')}</h2>
        <p className="text-soft">{head.phase === 'ended' ? '' : t('waitLine')}</p>
        {head.phase === 'playing' && children}
      </div>
    )
  }
  return (
    <div className="min-h-[4.25rem] min-w-0 grow">
      {asked.asks === 'state' ? (
        <h2 className="text-lg font-semibold">{t('askState')}</h2>
      ) : (
        <Stimuli stimuli={asked.stimuli} level={head.level} />
      )}
      {asked.asks !== 'state' && <p className="text-soft">{question(head, asked.asks, t)}</p>}
    </div>
  )
}

function question(
  head: MatchHead,
  asks: 'line' | 'move',
  t: ReturnType<typeof useTranslations<'situation'>>,
): string {
  const { state, becoming, level } = head
  if (level === STORY_LEVEL) return t(asks === 'line' ? 'askLine' : 'askSegment')
  if (level === 3) return t('askLevel3', { state })
  return becoming === null ? t('ask', { state }) : t('askBecoming', { state, becoming })
}

interface StimuliProps {
  readonly stimuli: readonly Stimulus[]
  readonly level: Level
}

function Stimuli({ stimuli, level }: StimuliProps) {
  const t = useTranslations('situation')
  const say = useStimulusWords(level)
  const [first] = stimuli
  if (stimuli.length === 1 && first !== undefined)
    return <h2 className="text-lg leading-snug font-semibold">{say(first)}</h2>
  return (
    <>
      <h2 className="sr-only">{t('several', { count: stimuli.length })}</h2>
      <ol className="grid gap-1 text-lg leading-snug font-semibold">
        {stimuli.map((stimulus, index) => (
          // Open questions keep their order.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="flex gap-2">
            <span className="font-mono text-soft">{index + 1}</span>
            <span>
              {say(stimulus)}
              {index === 0 && <span className="ml-2 text-[13px] font-normal text-soft">{t('oldest')}</span>}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-1 text-[15px] text-soft">{t('several', { count: stimuli.length })}</p>
    </>
  )
}

/** What happens to an end, as a sentence; in a story as one that people would say. */
export function useStimulusWords(level: Level): (stimulus: Stimulus) => string {
  const t = useTranslations(level === STORY_LEVEL ? 'situation.story' : 'situation')
  return (stimulus) => {
    switch (stimulus.kind) {
      case 'call':
        return t(`call.${stimulus.call.kind}`, {
          octets: 'octets' in stimulus.call ? (stimulus.call.octets ?? 0) : 0,
        })
      case 'timer':
        return t(`timer.${stimulus.timer}`)
      case 'segment':
        return t(`segment.${kindOf(stimulus.segment)}`, {
          seq: String(stimulus.segment.seq),
          ack: String(stimulus.segment.ack ?? ''),
          length: stimulus.segment.length,
          segment: formatSegment(stimulus.segment),
        })
    }
  }
}

function kindOf(segment: Segment): 'rst' | 'syn' | 'data-fin' | 'fin' | 'data' | 'ack' | 'other' {
  if (segment.rst) return 'rst'
  if (segment.syn) return 'syn'
  if (segment.fin) return segment.length > 0 ? 'data-fin' : 'fin'
  if (segment.length > 0) return 'data'
  return segment.ack === null ? 'other' : 'ack'
}
