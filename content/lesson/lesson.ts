import type { ChapterId } from '#core/quiz/chapter.ts'
import type { Chapter } from './lesson-format.ts'
import closeWait from './close-wait.json' with { type: 'json' }
import finTakesANumber from './fin-takes-a-number.json' with { type: 'json' }
import fourWaves from './four-waves.json' with { type: 'json' }
import halfClose from './half-close.json' with { type: 'json' }
import lastAck from './last-ack.json' with { type: 'json' }
import msl from './msl.json' with { type: 'json' }
import portReuse from './port-reuse.json' with { type: 'json' }
import reset from './reset.json' with { type: 'json' }
import simultaneousClose from './simultaneous-close.json' with { type: 'json' }
import timeWait from './time-wait.json' with { type: 'json' }
import whyFour from './why-four.json' with { type: 'json' }

/** What a JSON module says of itself; that it is a chapter is proved by the lesson's test, not at each start. */
interface File {
  readonly parts: readonly unknown[]
}

/** The lesson, a chapter a file, in the order in which it is read. */
export const LESSON: Readonly<Record<ChapterId, Chapter>> = {
  'four-waves': asChapter(fourWaves),
  'why-four': asChapter(whyFour),
  'fin-takes-a-number': asChapter(finTakesANumber),
  'half-close': asChapter(halfClose),
  msl: asChapter(msl),
  'time-wait': asChapter(timeWait),
  'port-reuse': asChapter(portReuse),
  'last-ack': asChapter(lastAck),
  'close-wait': asChapter(closeWait),
  'simultaneous-close': asChapter(simultaneousClose),
  reset: asChapter(reset),
}

function asChapter(file: File): Chapter {
  return file as unknown as Chapter
}

/** Null: there is no such chapter. */
export function chapterById(id: string): Chapter | null {
  return Object.hasOwn(LESSON, id) ? LESSON[id as ChapterId] : null
}
