import type { Locator, Page } from '@playwright/test'
import type { Role } from '#core/by-role.ts'
import type { Patience } from '../fixtures/patience.ts'
import type { Words } from '../fixtures/words.ts'
import { DiagramTable } from './diagram-table.ts'

/** The match when it is over. */
export class Result {
  readonly heading: Locator
  readonly cleanMark: Locator
  readonly again: Locator
  readonly board: Locator
  readonly table: DiagramTable
  readonly #page: Page
  readonly #words: Words
  readonly #patience: Patience

  constructor(page: Page, words: Words, patience: Patience) {
    this.#page = page
    this.#words = words
    this.#patience = patience
    this.heading = page.getByRole('heading', { name: words.say('result.endings.both-closed.title') })
    this.cleanMark = page.getByRole('heading', { name: words.say('result.marks.clean.title'), exact: true })
    this.again = page.getByRole('button', { name: words.like('result.withComputer') })
    this.board = page.getByRole('link', { name: words.say('result.board') })
    this.table = new DiagramTable(page, words)
  }

  async isOpen(): Promise<void> {
    await this.#patience.until(this.heading)
  }

  /** The card of one end: its result in percent, points, accuracy. */
  score(role: Role): Locator {
    const name = this.#words.within('result.partner', { role: this.#words.say(`roles.${role}`) })
    const heading = this.#page.getByRole('heading', { name })
    return this.#page.locator('section').filter({ has: heading })
  }

  percent(percent: number): string {
    return this.#words.say('result.percent', { percent })
  }
}
