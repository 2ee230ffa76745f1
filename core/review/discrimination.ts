/** One student's answer to a question, and how the same student did in all other questions. */
export interface ItemAnswer {
  readonly isRight: boolean
  /** Of the other questions that this student has answered, the right ones. */
  readonly restRight: number
  readonly restOf: number
}

/** −1 … 1; or why there is no number: too few answers, or all alike. */
export type Discrimination = number | 'too-few' | 'all-alike'

/** Below that a correlation says more about chance than about a question. */
const FEWEST_ANSWERS = 20
/** A student who has answered fewer others cannot be called strong or weak. */
const FEWEST_OTHERS = 3

/**
 * How well a question tells those who know from those who do not: the corrected point-biserial correlation between being
 * right here and the share of the other questions that were right. Corrected means without the question itself
 * (Henrysson 1963, Psychometrika 28, 211–218). A share, since not everybody is asked the same.
 */
export function discriminationOf(answers: readonly ItemAnswer[]): Discrimination {
  const known = answers.filter(({ restOf }) => restOf >= FEWEST_OTHERS)
  if (known.length < FEWEST_ANSWERS) return 'too-few'
  const here = known.map(({ isRight }) => (isRight ? 1 : 0))
  const rest = known.map(({ restRight, restOf }) => restRight / restOf)
  return correlation(here, rest) ?? 'all-alike'
}

/** Pearson's; null where one of both never varies. */
function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const [dx, dy] = [fromMean(xs), fromMean(ys)]
  const spread = Math.sqrt(sum(dx.map((x) => x * x)) * sum(dy.map((y) => y * y)))
  // Shares that are equal differ in their last bit.
  return spread < 1e-9 ? null : sum(dx.map((x, index) => x * (dy[index] ?? 0))) / spread
}

function fromMean(values: readonly number[]): number[] {
  const mean = sum(values) / values.length
  return values.map((value) => value - mean)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0)
}
