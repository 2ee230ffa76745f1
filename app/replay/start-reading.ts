import type { NotRead, ReadCapture } from './read-capture.ts'

/**
 * Reads a file in a thread of its own: a full one takes seconds, and the page stays alive. Nothing of it leaves the
 * browser. The answer stops it.
 */
export function startReading(file: File, onRead: (capture: ReadCapture | NotRead) => void): () => void {
  const worker = new Worker(new URL('./capture-worker.ts', import.meta.url), { type: 'module' })
  const stop = (): void => worker.terminate()
  worker.addEventListener('message', ({ data }: MessageEvent<ReadCapture | NotRead>) => {
    stop()
    onRead(data)
  })
  worker.addEventListener('error', () => {
    stop()
    onRead({ fault: 'unreadable' })
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(file)
  return stop
}
