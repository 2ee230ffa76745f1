import { type NotRead, type ReadCapture, readCapture } from './read-capture.ts'

/** The other side of `startReading`: a file comes, and what the page shows of it goes back. */
addEventListener('message', ({ data }: MessageEvent<File>) => {
  void read(data).then((capture) => postMessage(capture))
})

async function read(file: File): Promise<ReadCapture | NotRead> {
  try {
    return readCapture(new Uint8Array(await file.arrayBuffer()))
  } catch {
    // A folder that was dropped, or a file that is gone.
    return { fault: 'unreadable' }
  }
}
