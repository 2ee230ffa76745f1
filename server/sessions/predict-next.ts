import { randomBytes, randomInt } from 'node:crypto'
import { GENERATED_WORDS } from '#content/generated/generated-words.ts'
import type { DoorCode } from '#core/contract/door-codes.ts'
import type { Payload } from '#core/contract/wire.ts'
import { renameChoices } from '#core/quiz/rename-choices.ts'
import { predictionOf } from '#core/session/predict.ts'
import { isAtStep } from './act.ts'
import { sessionOfPair } from './command-session.ts'
import type { PairReader } from './pair-reader.ts'
import type { Committed, Sessions } from './sessions.ts'

export interface PredictDeps {
  readonly sessions: Sessions
  readonly pairs: PairReader
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** Asks the class what comes next in a match of the round that is talked about. @throws {NotStored} */
export async function predictNext(
  { sessions, pairs, now: wallMs }: PredictDeps,
  wanted: Payload<'session:predict'>,
): Promise<Committed> {
  const found = await sessionOfPair(sessions, wanted)
  if (typeof found === 'string') return refused(found)
  const { events } = await pairs.log(wanted.match)
  const seed = randomBytes(12).toString('hex')
  const activity = predictionOf(events, wanted.step, seed, found.session.class, GENERATED_WORDS)
  if (activity === null) return refused('nothing-asked')
  const questions = activity.questions.map((question) => renameChoices(question, { roll: randomInt }))
  return sessions.commit(wanted.session, `host:${wanted.command}`, (now) => {
    if (now === null) return 'no-such-session'
    if (!isAtStep(now, wanted.at)) return 'stale'
    return { type: 'predict', activity: { ...activity, questions }, wallMs: wallMs() }
  })
}

function refused(code: DoorCode): Committed {
  return { done: false, code, now: null }
}
