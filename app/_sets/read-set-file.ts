import { type ParsedSet, parseQuestionSet } from '#content/question-files/parse-question-set.ts'

/** A hundred questions at their longest are well below this. */
const MOST_OCTETS = 2_000_000

export type ReadSet = ParsedSet | 'too-big'

/** Reads a file in the browser; nothing of it leaves. */
export async function readSetFile(file: File): Promise<ReadSet> {
  return file.size > MOST_OCTETS ? 'too-big' : parseQuestionSet(await file.text())
}
