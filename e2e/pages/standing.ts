import { type Locator, type Page, expect } from '@playwright/test'
import type { Words } from '../fixtures/words.ts'

export const STANDING_COLUMNS = [
  'rank',
  'name',
  'points',
  'accuracy',
  'done',
  'attempts',
  'time',
  'last',
  'mastery',
  'trend',
] as const
type StandingColumn = (typeof STANDING_COLUMNS)[number]

/** The leaderboard of a class, as its teachers see it. */
export class Standing {
  readonly rows: Locator
  readonly searchField: Locator
  readonly what: Locator
  readonly showButton: Locator
  readonly withoutNames: Locator
  readonly withNames: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    const link = (key: string) => page.getByRole('link', { name: words.say(`standing.${key}`), exact: true })
    this.rows = page.getByRole('main').locator('tbody tr')
    this.searchField = page.getByLabel(words.say('standing.search'), { exact: true })
    this.what = page.getByRole('combobox', { name: words.say('standing.what'), exact: true })
    this.showButton = page.getByRole('button', { name: words.say('standing.show'), exact: true })
    this.withoutNames = link('anonymous')
    this.withNames = link('named')
  }

  head(column: StandingColumn): Locator {
    return this.#page.getByRole('columnheader', {
      name: this.#words.beginsWith(`standing.columns.${column}`),
    })
  }

  async isSorted(column: StandingColumn, way: 'ascending' | 'descending'): Promise<void> {
    await expect(this.head(column)).toHaveAttribute('aria-sort', way)
    await expect(this.#page.locator('[aria-sort]')).toHaveCount(1)
  }

  names(): Promise<string[]> {
    return this.rows.getByRole('rowheader').allInnerTexts()
  }
}
