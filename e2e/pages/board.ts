import type { Locator, Page } from '@playwright/test'
import type { Words } from '../fixtures/words.ts'

/** The leaderboard of one scenario and level. */
export class Board {
  readonly heading: Locator
  readonly rows: Locator
  readonly showMe: Locator
  readonly #page: Page

  constructor(page: Page, words: Words) {
    this.#page = page
    this.heading = page.getByRole('heading', { name: words.say('board.title') })
    this.rows = page.getByRole('table').locator('tbody').getByRole('row')
    this.showMe = page.getByRole('checkbox', { name: words.say('board.showMe') })
  }

  async open(scenario: string, level: 1 | 2 | 3): Promise<void> {
    await this.#page.goto(`/leaderboard?scenario=${scenario}&level=${level}`)
  }
}
