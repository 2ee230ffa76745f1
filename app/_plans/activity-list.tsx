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
import { ActivityRow } from './activity-row.tsx'
import { troubleOf } from './activity-trouble.ts'
import { placeOf, startsOf } from './edit-plan.ts'
import type { PlanChoices } from './plan-choices.ts'
import { RemovedBar } from './removed-bar.tsx'
import type { useActivityWords } from './use-activity-words.ts'
import type { usePlanEditing } from './use-plan-editing.ts'

/** Pixels before a press becomes a drag. */
const DRAG_FROM = 4

interface ListProps {
  readonly editing: ReturnType<typeof usePlanEditing>
  readonly words: ReturnType<typeof useActivityWords>
  readonly choices: PlanChoices
}

/** The activities in their order: dragged, or moved by buttons and keys; each move is told. */
export function ActivityList({ editing, words, choices }: ListProps) {
  const id = useId()
  const { draft, removed } = editing
  const { rows } = draft
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM } }))
  const starts = startsOf(rows.map(({ activity }) => activity))

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
                starts={starts[index] ?? 0}
                open={editing.open === row.key}
                trouble={troubleOf(row.activity, choices)}
                words={words}
                choices={choices}
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

function Removed({ editing, words }: Pick<ListProps, 'editing' | 'words'>) {
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
