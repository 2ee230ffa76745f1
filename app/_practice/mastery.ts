import { SKILLS, type Skill } from '#core/scenarios/scenario.ts'
import type { Indexed } from './practice-index.ts'
import type { Progress } from './progress.ts'
import { chanceOf } from './schedule.ts'

/** Of some questions: how many there are, how many were answered, and what share would probably be right today. */
export interface Mastery {
  readonly questions: number
  readonly answered: number
  /** Whole percent: the mean chance over all of them; one that was never answered counts 0. */
  readonly percent: number
}

export function masteryOf(index: readonly Indexed[], { cards }: Progress, now: number): Mastery {
  const chances = index.map(({ id }) => chanceOf(cards[id], now))
  const sum = chances.reduce((all, chance) => all + chance, 0)
  return {
    questions: index.length,
    answered: index.filter(({ id }) => cards[id] !== undefined).length,
    percent: index.length === 0 ? 0 : Math.round((100 * sum) / index.length),
  }
}

/** Skills that no question trains are left out. */
export function masteryBySkill(
  index: readonly Indexed[],
  progress: Progress,
  now: number,
): readonly { readonly skill: Skill; readonly mastery: Mastery }[] {
  return SKILLS.map((skill) => ({
    skill,
    mastery: masteryOf(
      index.filter(({ skills }) => skills.includes(skill)),
      progress,
      now,
    ),
  })).filter(({ mastery }) => mastery.questions > 0)
}
