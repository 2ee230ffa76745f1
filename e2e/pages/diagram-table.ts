import type { Locator, Page } from '@playwright/test'
import type { Role } from '#core/by-role.ts'
import type { Words } from '../fixtures/words.ts'

/** The diagram line by line, as who listens to it has it. */
export class DiagramTable {
  readonly rows: Locator
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#words = words
    const table = page.getByRole('table', { name: words.say('stage.table.caption') })
    this.rows = table.locator('tbody').getByRole('row')
  }

  /** End and sentence of each line: `Client: Now in ESTABLISHED.` */
  async lines(): Promise<string[]> {
    return this.rows.evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td')]
          .slice(1)
          .map((cell) => cell.textContent?.trim())
          .join(': '),
      ),
    )
  }

  /** Lines that say that a move of this end was accepted. */
  async accepted(role: Role): Promise<number> {
    const end = `${this.#words.say(`roles.${role}`)}: `
    const kinds = ['right', 'right-too', 'given', 'byComputer'].map((kind) =>
      this.#words.within(`items.${kind}`),
    )
    const lines = await this.lines()
    return lines.filter((line) => line.startsWith(end) && kinds.some((kind) => kind.test(line))).length
  }
}
