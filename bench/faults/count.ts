import type { Report } from './orders.ts'

const MOST_WORDS = 5

type Counted = Omit<Report, 'longestAway' | 'mostTries'>

/** What the players of one fault have counted. */
export class Count {
  acknowledged: string[] = []
  /** Commands of which the answer was that nothing was stored. */
  refused = 0
  /** Players who were told that Node is being stopped. */
  stopping = 0
  #astray: string[] = []
  #astrays = 0

  /** What should never happen, in words. */
  goAstray(what: string): void {
    this.#astrays += 1
    if (this.#astray.length < MOST_WORDS) this.#astray.push(what)
  }

  /** And begins anew. */
  takeAll(): Counted {
    const { acknowledged, refused, stopping } = this
    const taken = { acknowledged, refused, stopping, astray: this.#astray, astrays: this.#astrays }
    Object.assign(this, { acknowledged: [], refused: 0, stopping: 0 })
    this.#astray = []
    this.#astrays = 0
    return taken
  }
}
