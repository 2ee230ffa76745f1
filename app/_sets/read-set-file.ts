import type { ParsedFile } from '#content/question-files/parse-question-file.ts'

/** Octets. Five hundred questions as they are usually written are well below this. */
const MOST_OCTETS = 2_000_000

export type ReadSet = ParsedFile | 'too-big' | 'unreadable'

/** Reads a file in the browser; nothing of it leaves. */
export async function readSetFile(file: File): Promise<ReadSet> {
  if (file.size > MOST_OCTETS) return 'too-big'
  try {
    // The parsers come with the first file.
    const { parseQuestionFile } = await import('#content/question-files/parse-question-file.ts')
    return parseQuestionFile(await file.text(), file.name)
  } catch {
    return 'unreadable'
  }
}
