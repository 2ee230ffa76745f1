'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { FileDrop } from '#app/_frame/file-drop.tsx'
import { CloseView } from './close-view.tsx'
import { ConnectionChoice } from './connection-choice.tsx'
import type { NotRead, ReadCapture } from './read-capture.ts'
import { startReading } from './start-reading.ts'

/** Bytes: two megabytes hold thousands of closes, and are read within seconds in any browser. */
const LARGEST = 2 * 1024 * 1024

type Opened =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly why: NotRead['fault'] }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'open'; readonly name: string; readonly capture: ReadCapture; readonly chosen: number }

/** A file is read here, in the browser: nothing of it leaves. */
export function CaptureReplay() {
  const t = useTranslations('captureFile')
  const [opened, setOpened] = useState<Opened>({ kind: 'none' })
  const read = useReading(setOpened)
  const close = opened.kind === 'open' ? opened.capture.closes[opened.chosen] : undefined
  return (
    <>
      <FileDrop
        accept=".pcap,.pcapng,.cap"
        choose={t(opened.kind === 'open' ? 'another' : 'choose')}
        line={opened.kind === 'open' ? t('open', { name: opened.name }) : t('drop')}
        kept={t('private')}
        isOpen={opened.kind === 'open'}
        onFile={read}
      />
      {opened.kind !== 'open' && (
        <output className="block">
          {opened.kind === 'reading' && <p className="mt-4">{t('reading', { name: opened.name })}</p>}
        </output>
      )}
      <Refusal opened={opened} />
      {opened.kind === 'open' && close !== undefined && (
        <>
          <ConnectionChoice
            capture={opened.capture}
            chosen={opened.chosen}
            onChoose={(chosen) => setOpened({ ...opened, chosen })}
          />
          <CloseView key={`${opened.name} ${opened.chosen}`} close={close} />
        </>
      )}
    </>
  )
}

/** One file at a time: whoever chooses another does not want the first any more. */
function useReading(onOpened: (opened: Opened) => void): (file: File) => void {
  const stop = useRef<() => void>(null)
  useEffect(() => () => stop.current?.(), [])
  return (file) => {
    stop.current?.()
    if (file.size > LARGEST) {
      onOpened({ kind: 'too-large', bytes: file.size })
      return
    }
    const { name } = file
    onOpened({ kind: 'reading', name })
    stop.current = startReading(file, (read) =>
      onOpened(
        'fault' in read
          ? { kind: 'refused', why: read.fault }
          : { kind: 'open', name, capture: read, chosen: 0 },
      ),
    )
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
