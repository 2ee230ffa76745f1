import { createHash } from 'node:crypto'
import type { Assignment, HomeworkActivity } from '#core/homework/assignment.ts'
import { type Dice, diceOf, shuffle } from '#core/quiz/dice.ts'
import type { Question } from '#core/quiz/question.ts'
import { renameChoices } from '#core/quiz/rename-choices.ts'
import { drawQuestions } from '#server/sessions/draw-questions.ts'
import type { PlayableSets } from './ports.ts'

type Source = Extract<HomeworkActivity, { kind: 'quiz' }>['source']

/** For whom and for which attempt something is drawn. */
export interface DrawPlace {
  readonly assignment: Pick<Assignment, 'seed' | 'seeds' | 'shuffle'>
  readonly activity: number
  readonly student: string
  readonly nth: number
}

/**
 * The questions of one attempt, whole: the same for all or each student's own, each attempt others where they are drawn.
 * Shuffled, they and their choices come in an order that is the student's. Null: none fit, or the set is gone or faulty.
 */
export async function questionsOf(
  sets: PlayableSets,
  source: Source,
  place: DrawPlace,
): Promise<readonly Question[] | null> {
  const drawn = await drawnFrom(sets, source, place)
  if (drawn === null || drawn.length === 0) return null
  const { shuffle: isShuffled } = place.assignment
  const dice = diceOf(seedOf(place, 'choices', isShuffled))
  // Ids of a set say more than they should, and its first option is often the right one: new ones in any case.
  const renamed = drawn.map((question) => renameChoices(question, dice))
  return isShuffled ? shuffle(diceOf(seedOf(place, 'order', true)), renamed) : renamed
}

async function drawnFrom(
  sets: PlayableSets,
  source: Source,
  place: DrawPlace,
): Promise<readonly Question[] | null> {
  if (source.from === 'own') return (await sets.playable(source.set))?.questions ?? null
  const seed = drawSeedOf(place, 'questions')
  const drawn = drawQuestions(source.from === 'generated' ? { ...source, seed } : source, diceOf(seed))
  return 'faults' in drawn ? null : drawn.questions
}

/** What chance comes from in this attempt: of all, or of this student. */
export function diceFor(place: DrawPlace, what: string): Dice {
  return diceOf(drawSeedOf(place, what))
}

function drawSeedOf(place: DrawPlace, what: string): string {
  return seedOf(place, what, place.assignment.seeds === 'own')
}

/** Hashed: what is told of one draw (an id has a seed's checksum in it) says nothing of the others. */
function seedOf({ assignment, activity, student, nth }: DrawPlace, what: string, isOwn: boolean): string {
  const parts = [assignment.seed, what, activity, nth, isOwn ? student : '']
  return createHash('sha256').update(parts.join(' ')).digest('hex')
}
