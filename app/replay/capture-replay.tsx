'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CaptureFault } from '#core/capture/faults.ts'
import { type ReplayedFile, replayFile } from '#core/capture/replay-file.ts'
import { CloseView } from './close-view.tsx'
import { ConnectionChoice } from './connection-choice.tsx'
import { FileDrop } from './file-drop.tsx'

/** Bytes: two megabytes hold thousands of closes, and are read at once in any browser. */
const LARGEST = 2 * 1024 * 1024

type Opened =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly why: CaptureFault | 'unreadable' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'open'; readonly name: string; readonly file: ReplayedFile; readonly chosen: number }

/** A file is read here, in the browser: nothing of it leaves. */
export function CaptureReplay() {
  const [opened, setOpened] = useState<Opened>({ kind: 'none' })
  const connection = opened.kind === 'open' ? opened.file.connections[opened.chosen] : undefined
  return (
    <>
      <FileDrop
        name={opened.kind === 'open' ? opened.name : null}
        onFile={(file) => void openFile(file).then(setOpened)}
      />
      <Refusal opened={opened} />
      {opened.kind === 'open' && connection !== undefined && (
        <>
          <ConnectionChoice
            file={opened.file}
            chosen={opened.chosen}
            onChoose={(chosen) => setOpened({ ...opened, chosen })}
          />
          <CloseView key={`${opened.name} ${opened.chosen}`} connection={connection} />
        </>
      )}
    </>
  )
}

async function openFile(file: File): Promise<Opened> {
  if (file.size > LARGEST) return { kind: 'too-large', bytes: file.size }
  try {
    const replayed = replayFile(new Uint8Array(await file.arrayBuffer()))
    if ('fault' in replayed) return { kind: 'refused', why: replayed.fault }
    return { kind: 'open', name: file.name, file: replayed, chosen: 0 }
  } catch {
    // A folder that was dropped, or a file that is gone.
    return { kind: 'refused', why: 'unreadable' }
  }
}

function Refusal({ opened }: { readonly opened: Opened }) {
  const t = useTranslations()
  const sentence =
    opened.kind === 'too-large'
      ? t('captureFile.tooLarge', { size: (opened.bytes / 1024 / 1024).toFixed(1) })
      : opened.kind !== 'refused'
        ? null
        : opened.why === 'unreadable'
          ? t('captureFile.unreadable')
          : t(`captures.faults.${opened.why}`)
  return (
    <div role="alert">
      {sentence !== null && (
        <p className="appears mt-4 rounded-card bg-wrong-wash p-4 font-medium text-wrong">
          <span aria-hidden>✕ </span>
          {sentence}
        </p>
      )}
    </div>
  )
}
