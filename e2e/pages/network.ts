import { type Locator, type Page, expect } from '@playwright/test'
import type { Patience } from '../fixtures/patience.ts'
import type { Words } from '../fixtures/words.ts'

/** The network's own screen. */
export class Network {
  readonly segments: Locator
  readonly idle: Locator
  readonly reached: Locator
  readonly didReach: Locator
  readonly points: Locator
  readonly #page: Page
  readonly #words: Words
  readonly #patience: Patience

  constructor(page: Page, words: Words, patience: Patience) {
    this.#page = page
    this.#words = words
    this.#patience = patience
    this.segments = page.getByRole('group', { name: words.say('network.choose') }).getByRole('radio')
    this.idle = page.getByRole('heading', { name: words.say('network.idle') })
    this.reached = page.locator('p').filter({ hasText: words.within('network.reached') })
    this.didReach = page.getByRole('heading', { name: words.within('network.didReach') })
    this.points = page.getByText(words.like('network.points', { points: 100 }), { exact: true })
  }

  /** Waits for a segment and does this to it. */
  async decide(fate: 'deliver' | 'lose'): Promise<void> {
    await this.#patience.until(this.segments.first())
    await this.#page.getByRole('button', { name: this.#words.like(`network.${fate}`) }).click()
    await expect(this.segments).toHaveCount(0)
  }

  async isOver(): Promise<void> {
    await this.#patience.until(this.didReach)
  }
}
