'use client'

import { type DragEvent, useState } from 'react'

interface FileDropProps {
  /** As the file field takes it: endings and media types. */
  readonly accept: string
  /** What the button says. */
  readonly choose: string
  /** Under it: that a file may be dropped, or which one is open. */
  readonly line: string
  /** That it stays here. */
  readonly kept: string
  /** A file is open: the field makes way for what is in it. */
  readonly isOpen: boolean
  readonly onFile: (file: File) => void
}

/** A field to drop a file on, which is a file field for who does not drag. */
export function FileDrop({ accept, choose, line, kept, isOpen, onFile }: FileDropProps) {
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
      className={`mt-6 flex flex-col items-center gap-2 rounded-card border-2 border-dashed px-4 text-center transition-colors ${over ? 'border-client bg-client-wash' : 'border-edge'} ${isOpen ? 'py-4' : 'py-10'}`}
    >
      <label
        className={`button ${isOpen ? '' : 'button-main'} has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client`}
      >
        <input
          type="file"
          accept={accept}
          className="sr-only"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file !== undefined) onFile(file)
            // The same file may be chosen again.
            target.value = ''
          }}
        />
        {choose}
      </label>
      <p className="max-w-full text-[15px] break-words text-soft">{line}</p>
      <p className="text-[15px]">{kept}</p>
    </div>
  )
}
