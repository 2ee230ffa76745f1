import words from '#content/captures/en.json' with { type: 'json' }
import type { CaptureFault } from '#core/capture/faults.ts'
import type { Note } from '#core/capture/notes.ts'

export function sayFault(fault: CaptureFault): string {
  return words.faults[fault]
}

export function sayNote(note: Note): string {
  return words.notes[note]
}
