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
import { useId, useState } from 'react'
import { moveItem } from '../draft.ts'
import { RichText } from '../rich-text.tsx'
import type { FieldProps } from './field.ts'
import { OrderMarked } from './order-marked.tsx'
import { OrderRow } from './order-row.tsx'

/** Pixels before a press becomes a drag. */
const DRAG_FROM = 4

/** All of them in one order: dragged, or moved by buttons and arrow keys; each move is told. */
export function OrderField(props: FieldProps<'order'>) {
  return props.marking === null ? <OrderOpen {...props} /> : <OrderMarked {...props} />
}

function OrderOpen({ asked, draft, language, locked, onDraft }: FieldProps<'order'>) {
  const t = useTranslations('question')
  const id = useId()
  const [told, setTold] = useState('')
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM } }))
  const texts = new Map(asked.items.map((item) => [item.id, item.text[language]]))
  const count = draft.items.length

  function move(item: string, to: number): void {
    const items = moveItem(draft.items, item, to)
    const place = String(items.indexOf(item) + 1)
    onDraft({ kind: 'order', items })
    setTold(t('moved', { text: plain(texts.get(item)), place, count: String(count) }))
  }

  function drop({ active, over }: DragEndEvent): void {
    if (over !== null && over.id !== active.id) move(String(active.id), draft.items.indexOf(String(over.id)))
  }

  return (
    <>
      <p className="mb-2 text-[15px] text-soft">{t('orderHow')}</p>
      <DndContext
        id={id}
        sensors={sensors}
        collisionDetection={closestCenter}
        // What is told is told below, for the buttons and keys too.
        accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }}
        onDragEnd={drop}
      >
        <SortableContext items={[...draft.items]} strategy={verticalListSortingStrategy} disabled={locked}>
          <ol className="grid gap-2">
            {draft.items.map((item, index) => (
              <OrderRow
                key={item}
                id={item}
                text={plain(texts.get(item))}
                place={index + 1}
                count={count}
                locked={locked}
                onMove={(place) => move(item, place - 1)}
              >
                <RichText text={texts.get(item) ?? ''} />
              </OrderRow>
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <output aria-live="polite" className="sr-only">
        {told}
      </output>
    </>
  )
}

const nothing = (): undefined => undefined
const SILENT = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing }

/** For a name that is spoken: without the backquotes. */
function plain(text: string | undefined): string {
  return (text ?? '').replaceAll('`', '')
}
