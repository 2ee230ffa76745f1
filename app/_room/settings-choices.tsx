'use client'

import { useTranslations } from 'next-intl'
import { PACES, type QuizSettings, STANDINGS } from '#core/session/settings.ts'
import { Group, Option } from '#app/_home/option.tsx'
import { LIMITS, withLimit } from './quiz-wish.ts'

interface SettingsProps {
  readonly settings: QuizSettings
  readonly onSettings: (settings: QuizSettings) => void
}

/** How it is played. Calm where nothing is chosen: no limit, no points for speed. */
export function SettingsChoices({ settings, onSettings }: SettingsProps) {
  const t = useTranslations('room.settings')
  return (
    <div className="grid gap-5">
      <Limit settings={settings} onSettings={onSettings} />
      <Check
        name={t('speed')}
        line={settings.limitMs === null ? t('speedOff') : t('speedLine')}
        chosen={settings.speed}
        off={settings.limitMs === null}
        onChoose={(speed) => onSettings({ ...settings, speed })}
      />
      <Group name={t('standings')}>
        <div className="grid gap-1.5 min-[420px]:grid-cols-3">
          {STANDINGS.map((standings) => (
            <Option
              key={standings}
              group="standings"
              chosen={settings.standings === standings}
              onChoose={() => onSettings({ ...settings, standings })}
            >
              {t(`standingsOf.${standings}`)}
            </Option>
          ))}
        </div>
      </Group>
      <Group name={t('pace')}>
        <div className="grid gap-1.5 min-[420px]:grid-cols-2">
          {PACES.map((pace) => (
            <Option
              key={pace}
              group="pace"
              chosen={settings.pace === pace}
              onChoose={() => onSettings({ ...settings, pace })}
            >
              {t(`paceOf.${pace}`)}
            </Option>
          ))}
        </div>
      </Group>
      <Check
        name={t('open')}
        line={t('openLine')}
        chosen={settings.open}
        onChoose={(open) => onSettings({ ...settings, open })}
      />
    </div>
  )
}

function Limit({ settings, onSettings }: SettingsProps) {
  const t = useTranslations('room.settings')
  return (
    <Group name={t('limit')}>
      <div className="grid grid-cols-2 gap-1.5 min-[420px]:grid-cols-5">
        {[null, ...LIMITS].map((limitMs) => (
          <Option
            key={limitMs ?? 'off'}
            group="limit"
            chosen={settings.limitMs === limitMs}
            onChoose={() => onSettings(withLimit(settings, limitMs))}
          >
            {limitMs === null ? t('limitOff') : t('limitSeconds', { seconds: String(limitMs / 1000) })}
          </Option>
        ))}
      </div>
      <p className="mt-1.5 text-[14px] leading-snug text-soft">{t('limitLine')}</p>
    </Group>
  )
}

interface CheckProps {
  readonly name: string
  readonly line: string
  readonly chosen: boolean
  readonly off?: boolean
  readonly onChoose: (chosen: boolean) => void
}

function Check({ name, line, chosen, off = false, onChoose }: CheckProps) {
  return (
    <label className={`flex min-h-11 items-start gap-3 py-1 ${off ? 'cursor-default text-soft' : ''}`}>
      <input
        type="checkbox"
        checked={chosen}
        disabled={off}
        onChange={(event) => onChoose(event.target.checked)}
        className="mt-1 size-4 shrink-0 accent-ink"
      />
      <span className="leading-snug font-medium">
        {name}
        <span className="block text-[14px] font-normal text-soft">{line}</span>
      </span>
    </label>
  )
}
