'use client'

import { useTranslations } from 'next-intl'
import type { Steps } from './use-steps.ts'

interface StepControlsProps {
  readonly steps: Steps
  readonly count: number
  /** Virtual milliseconds. */
  readonly time: number
}

/** To the start, back, play, on, to the end; and a slider. Without scripts there is nothing to step with. */
export function StepControls({ steps, count, time }: StepControlsProps) {
  const t = useTranslations('replay')
  const { at, playing, goTo, play, pause } = steps
  const where = t('step', { step: String(at + 1), steps: String(count) })
  return (
    <div className="noscript:hidden">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-[15px]">
        <span className="font-semibold">{where}</span>
        <span className="font-mono text-[13px] text-soft">{t('at', { s: String(time / 1000) })}</span>
      </p>
      <input
        type="range"
        min={1}
        max={count}
        value={at + 1}
        aria-label={t('slider')}
        aria-valuetext={where}
        onChange={(event) => goTo(Number(event.target.value) - 1)}
        className="h-11 w-full cursor-pointer accent-ink"
      />
      <div className="grid grid-cols-5 gap-1.5">
        <Control name={t('toStart')} sign="start" off={at === 0} onPress={() => goTo(0)} />
        <Control name={t('back')} sign="back" off={at === 0} onPress={() => goTo(at - 1)} />
        <Control
          name={playing ? t('pause') : t('play')}
          sign={playing ? 'pause' : 'play'}
          off={false}
          main
          onPress={playing ? pause : play}
        />
        <Control name={t('on')} sign="on" off={at === count - 1} onPress={() => goTo(at + 1)} />
        <Control name={t('toEnd')} sign="end" off={at === count - 1} onPress={() => goTo(count - 1)} />
      </div>
      <p className="mt-2 text-[13px] text-soft max-lg:hidden">{t('keys', { home: 'Home', end: 'End' })}</p>
    </div>
  )
}

const SIGNS = {
  start: 'M6 5v14M19 5l-9 7 9 7z',
  back: 'M16 5l-9 7 9 7z',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14M16 5v14',
  on: 'M8 5l9 7-9 7z',
  end: 'M18 5v14M5 5l9 7-9 7z',
} as const

interface ControlProps {
  readonly name: string
  readonly sign: keyof typeof SIGNS
  readonly off: boolean
  readonly main?: boolean
  readonly onPress: () => void
}

/** At an end it stays focusable: who presses it to the last step does not lose their place. */
function Control({ name, sign, off, main = false, onPress }: ControlProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-disabled={off}
      onClick={off ? undefined : onPress}
      className={`button px-2 ${main ? 'button-main' : ''} ${off ? 'cursor-default opacity-55' : ''}`}
    >
      <svg
        viewBox="0 0 24 24"
        aria-hidden
        className="size-5 fill-current stroke-current"
        strokeWidth="2.2"
        strokeLinejoin="round"
        strokeLinecap="round"
      >
        <path d={SIGNS[sign]} />
      </svg>
    </button>
  )
}
