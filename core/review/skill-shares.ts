import { scenarioById } from '#core/scenarios/catalogue.ts'
import { SKILLS, type Skill } from '#core/scenarios/scenario.ts'
import type { Decision } from './decisions-of.ts'
import type { GivenAnswer } from './shared-beliefs.ts'

export interface SkillShare {
  readonly skill: Skill
  /** Right answers, and decisions that were right at the first try. */
  readonly right: number
  readonly of: number
}

/** How well each skill is mastered, as far as it was trained: by answers, and by what a scenario's decisions train. */
export function skillShares(
  matches: readonly { readonly scenario: string; readonly decisions: readonly Decision[] }[],
  answers: readonly Pick<GivenAnswer, 'asked' | 'isRight'>[],
): SkillShare[] {
  const shown = [
    ...answers.flatMap(({ asked, isRight }) => asked.skills.map((skill) => ({ skill, isRight }))),
    ...matches.flatMap(({ scenario, decisions }) => trainedBy(scenario, decisions)),
  ]
  return SKILLS.flatMap((skill) => {
    const own = shown.filter((one) => one.skill === skill)
    const right = own.filter(({ isRight }) => isRight).length
    return own.length === 0 ? [] : [{ skill, right, of: own.length }]
  })
}

function trainedBy(id: string, decisions: readonly Decision[]): { skill: Skill; isRight: boolean }[] {
  const skills = scenarioById(id)?.skills ?? []
  const answered = decisions.filter(({ verdict }) => verdict !== null)
  return answered.flatMap(({ isFirstTry }) => skills.map((skill) => ({ skill, isRight: isFirstTry })))
}
