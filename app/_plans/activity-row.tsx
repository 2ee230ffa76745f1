'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import type { PlannedActivity } from '#core/session/plan.ts'
import { ActivityForm } from './activity-form.tsx'
import type { Trouble } from './activity-trouble.ts'
import { KindGlyph } from './kind-glyph.tsx'
import { MinutesField } from './minutes-field.tsx'
import type { PlanChoices } from './plan-choices.ts'
import { StartMinute } from './plan-outline.tsx'
import { RowGrip, RowTools } from './row-tools.tsx'
import type { useActivityWords } from './use-activity-words.ts'

export interface RowDeeds {
  /** To a place from 0. */
  readonly onMove: (to: number) => void
  readonly onOpen: (open: boolean) => void
  readonly onActivity: (activity: PlannedActivity) => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
  /** The focus goes to the row before or after. */
  readonly onStep: (by: 1 | -1) => void
}

export interface ActivityRowProps extends RowDeeds {
  readonly id: string
  readonly activity: PlannedActivity
  /** From 1. */
  readonly place: number
  readonly count: number
  /** The minute of the lesson in which it begins. */
  readonly starts: number
  readonly open: boolean
  readonly trouble: Trouble | null
  readonly words: ReturnType<typeof useActivityWords>
  readonly choices: PlanChoices
}

/** Where the focus goes that is meant for a row. */
export function mainOf(id: string): string {
  return `${id}-main`
}

/** One activity: moved by its grip, its buttons or the keyboard; opened in place. */
export function ActivityRow(props: ActivityRowProps) {
  const { id, activity, place, count, starts, open, trouble, words, choices } = props
  const t = useTranslations('plans')
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id,
  })
  const name = words.name(activity)
  const style = { transform: CSS.Translate.toString(transform), transition }
  return (
    <li
      ref={setNodeRef}
      data-activity={activity.kind}
      style={style}
      className={`rounded-control border-[1.5px] bg-card ${isDragging ? 'relative z-20 border-ink shadow-lg' : trouble === null ? 'border-rule' : 'border-wrong'}`}
    >
      <div className="grid grid-cols-[2.75rem_minmax(0,1fr)] items-center md:grid-cols-[2.75rem_minmax(0,1fr)_auto]">
        <RowGrip
          ref={setActivatorNodeRef}
          listeners={listeners}
          label={t('grip', { name, place: String(place), count: String(count) })}
          onKeyDown={(event) => moveByKey(event, props)}
        />
        <button
          id={mainOf(id)}
          type="button"
          aria-expanded={open}
          onClick={() => props.onOpen(!open)}
          onKeyDown={(event) => rowKey(event, props)}
          className="flex min-h-15 min-w-0 items-center gap-3 rounded-control py-2 pr-2 text-start hover:bg-sunk"
        >
          <span className="w-8 shrink-0">
            <StartMinute minute={starts} />
          </span>
          <KindGlyph kind={activity.kind} />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="block leading-snug font-semibold">{name}</span>
            <span className="block text-[14px] leading-snug text-soft">{words.line(activity)}</span>
          </span>
        </button>
        <div className="col-span-2 flex flex-wrap items-center justify-between border-t border-rule py-0.5 pl-2 md:col-span-1 md:pr-1 md:border-t-0 md:pl-2">
          <MinutesField
            name={name}
            minutes={activity.minutes}
            onMinutes={(minutes) => props.onActivity({ ...activity, minutes })}
          />
          <RowTools name={name} {...props} />
        </div>
      </div>
      {trouble !== null && (
        <p className="border-t border-rule px-3 py-2 text-[15px] text-wrong">
          <span aria-hidden>✕ </span>
          {t(`trouble.${trouble}`)}
        </p>
      )}
      {open && (
        <section aria-label={name} className="border-t border-rule p-3 sm:p-5">
          <ActivityForm
            activity={activity}
            choices={choices}
            ownName={words.ownName(activity)}
            onActivity={props.onActivity}
          />
          <button type="button" className="button mt-5" onClick={() => props.onOpen(false)}>
            {t('done')}
          </button>
        </section>
      )}
    </li>
  )
}

type Moving = Pick<ActivityRowProps, 'place' | 'count' | 'onMove'>

/** On the grip. */
function moveByKey(event: KeyboardEvent, { place, count, onMove }: Moving): void {
  const to = { ArrowUp: place - 2, ArrowDown: place, Home: 0, End: count - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  onMove(to)
}

/** On the row itself, as in an outliner. */
function rowKey(event: KeyboardEvent, props: Moving & Pick<RowDeeds, 'onStep' | 'onRemove'>): void {
  if (event.altKey) return moveByKey(event, props)
  const deed = {
    ArrowUp: () => props.onStep(-1),
    ArrowDown: () => props.onStep(1),
    Delete: props.onRemove,
    Backspace: props.onRemove,
  }[event.key]
  if (deed === undefined) return
  event.preventDefault()
  deed()
}
