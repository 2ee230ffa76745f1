'use client'

import { useTranslations } from 'next-intl'
import { type DragEvent, useState } from 'react'

interface SetDropProps {
  /** The file that is open; null: none yet. */
  readonly name: string | null
  readonly onFile: (file: File) => void
}

/** A field to drop a file on, which is a file field for who does not drag. */
export function SetDrop({ name, onFile }: SetDropProps) {
  const t = useTranslations('sets')
  const [over, setOver] = useState(false)

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) onFile(file)
  }

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`mt-4 flex flex-col items-center gap-2 rounded-card border-2 border-dashed px-4 py-8 text-center transition-colors ${over ? 'border-client bg-client-wash' : 'border-edge bg-card'}`}
    >
      <label
        className={`button ${name === null ? 'button-main' : ''} has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client`}
      >
        <input
          type="file"
          accept=".json,.gift,.txt,application/json,text/plain"
          className="sr-only"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file !== undefined) onFile(file)
            // The same file may be chosen again.
            target.value = ''
          }}
        />
        {name === null ? t('choose') : t('another')}
      </label>
      <p className="mt-1 max-w-full font-medium break-words">
        {name === null ? t('drop') : t('open', { name })}
      </p>
      <p className="text-[15px] text-soft">{t('private')}</p>
    </div>
  )
}
