'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, ReactNode } from 'react'
import { type GlyphKind, KindGlyph } from './kind-glyph.tsx'
import { StartMinute } from './plan-outline.tsx'
import { RowGrip, RowTools } from './row-tools.tsx'

/** What a row knows of an activity of a lesson, or of homework. */
export interface ListedActivity {
  readonly kind: GlyphKind
}

export interface RowWords<A> {
  readonly name: (activity: A) => string
  /** What it does, in one line. */
  readonly line: (activity: A) => string
}

type Part<A> = (activity: A, onActivity: (activity: A) => void) => ReactNode

export interface RowParts<A> {
  /** All there is to choose of it, where it is opened. */
  readonly renderForm: Part<A>
  /** What stands in the row itself. */
  readonly renderSide?: Part<A>
}

export interface RowDeeds<A> {
  /** To a place from 0. */
  readonly onMove: (to: number) => void
  readonly onOpen: (open: boolean) => void
  readonly onActivity: (activity: A) => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
  /** The focus goes to the row before or after. */
  readonly onStep: (by: 1 | -1) => void
}

export interface ActivityRowProps<A> extends RowDeeds<A>, RowParts<A> {
  readonly id: string
  readonly activity: A
  /** From 1. */
  readonly place: number
  readonly count: number
  /** The minute of the lesson in which it begins; null: of no lesson. */
  readonly starts: number | null
  readonly open: boolean
  /** Why it could not be played, in a sentence. */
  readonly trouble: string | null
  readonly words: RowWords<A>
}

/** Where the focus goes that is meant for a row. */
export function mainOf(id: string): string {
  return `${id}-main`
}

/** One activity: moved by its grip, its buttons or the keyboard; opened in place. */
export function ActivityRow<A extends ListedActivity>(props: ActivityRowProps<A>) {
  const { id, activity, place, count, starts, open, trouble, words } = props
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
          {starts !== null && (
            <span className="w-8 shrink-0">
              <StartMinute minute={starts} />
            </span>
          )}
          <KindGlyph kind={activity.kind} />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="block leading-snug font-semibold">{name}</span>
            <span className="block text-[14px] leading-snug text-soft">{words.line(activity)}</span>
          </span>
        </button>
        <div className="col-span-2 flex flex-wrap items-center justify-between border-t border-rule py-0.5 pl-2 md:col-span-1 md:pr-1 md:border-t-0 md:pl-2">
          <span>{props.renderSide?.(activity, props.onActivity)}</span>
          <RowTools name={name} {...props} />
        </div>
      </div>
      {trouble !== null && (
        <p className="border-t border-rule px-3 py-2 text-[15px] text-wrong">
          <span aria-hidden>✕ </span>
          {trouble}
        </p>
      )}
      {open && (
        <section aria-label={name} className="border-t border-rule p-3 sm:p-5">
          {props.renderForm(activity, props.onActivity)}
          <button type="button" className="button mt-5" onClick={() => props.onOpen(false)}>
            {t('done')}
          </button>
        </section>
      )}
    </li>
  )
}

type Moving = Pick<ActivityRowProps<never>, 'place' | 'count' | 'onMove'>

/** On the grip. */
function moveByKey(event: KeyboardEvent, { place, count, onMove }: Moving): void {
  const to = { ArrowUp: place - 2, ArrowDown: place, Home: 0, End: count - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  onMove(to)
}

/** On the row itself, as in an outliner. */
function rowKey(event: KeyboardEvent, props: Moving & Pick<RowDeeds<never>, 'onStep' | 'onRemove'>): void {
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
