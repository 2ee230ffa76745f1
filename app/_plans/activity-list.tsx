'use client'

import {
  DndContext,
  type DragEndEvent,
  PointerSensor,
  closestCenter,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useTranslations } from 'next-intl'
import { Fragment, useId } from 'react'
import { ActivityRow, type ListedActivity, type RowParts, type RowWords } from './activity-row.tsx'
import { placeOf } from './edit-plan.ts'
import { RemovedBar } from './removed-bar.tsx'
import type { usePlanEditing } from './use-plan-editing.ts'

/** Pixels before a press becomes a drag. */
const DRAG_FROM = 4

interface ListProps<A> extends RowParts<A> {
  readonly editing: ReturnType<typeof usePlanEditing<A>>
  readonly words: RowWords<A>
  /** The minute in which each begins; left out where nobody looks at a clock. */
  readonly starts?: readonly number[]
  /** Why one could not be played, in a sentence; null: it can. */
  readonly trouble: (activity: A) => string | null
}

/** The activities in their order: dragged, or moved by buttons and keys; each move is told. */
export function ActivityList<A extends ListedActivity>(props: ListProps<A>) {
  const { editing, words, starts, trouble, renderForm, renderSide } = props
  const id = useId()
  const { draft, removed } = editing
  const { rows } = draft
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM } }))

  function drop({ active, over }: DragEndEvent): void {
    const row = rows.find(({ key }) => key === active.id)
    if (row !== undefined && over !== null && over.id !== active.id)
      editing.move(row, placeOf(draft, String(over.id)))
  }

  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      // What is told is told once for all ways to move.
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }}
      onDragEnd={drop}
    >
      <SortableContext items={rows.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
        <ol className="grid gap-2">
          {rows.map((row, index) => (
            <Fragment key={row.key}>
              {removed?.at === index && <Removed editing={editing} words={words} />}
              <ActivityRow
                id={row.key}
                activity={row.activity}
                place={index + 1}
                count={rows.length}
                starts={starts?.[index] ?? null}
                open={editing.open === row.key}
                trouble={trouble(row.activity)}
                words={words}
                renderForm={renderForm}
                {...(renderSide === undefined ? {} : { renderSide })}
                onMove={(to) => editing.move(row, to)}
                onOpen={(open) => editing.setOpen(open ? row.key : null)}
                onActivity={(activity) => editing.change(row.key, activity)}
                onDuplicate={() => editing.duplicate(row)}
                onRemove={() => editing.remove(row)}
                onStep={(by) => editing.step(row.key, by)}
              />
            </Fragment>
          ))}
          {(removed?.at ?? -1) >= rows.length && <Removed editing={editing} words={words} />}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

function Removed<A>({ editing, words }: Pick<ListProps<A>, 'editing' | 'words'>) {
  const t = useTranslations('plans')
  const { removed } = editing
  if (removed === null) return null
  const name = words.name(removed.row.activity)
  return (
    <li key={`removed ${removed.row.key}`}>
      <RemovedBar text={t('removed', { name })} label={name} onUndo={() => editing.restore()} />
    </li>
  )
}

const nothing = (): undefined => undefined
const SILENT = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing }
