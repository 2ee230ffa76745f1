import type { Locator, Page } from '@playwright/test'
import type { SeatRole } from '#core/by-role.ts'
import type { Words } from '../fixtures/words.ts'

/** Alone at the table, with a link to send. */
export class Waiting {
  readonly heading: Locator
  readonly linkField: Locator
  readonly copyButton: Locator
  readonly copiedButton: Locator
  readonly computerButton: Locator
  readonly code: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    this.heading = page.getByRole('heading', { name: words.say('waiting.title') })
    this.linkField = page.getByRole('textbox', { name: words.say('waiting.link') })
    this.copyButton = page.getByRole('button', { name: words.say('waiting.copy') })
    this.copiedButton = page.getByRole('button', { name: words.say('waiting.copied') })
    this.computerButton = page.getByRole('button', { name: words.like('waiting.computer') })
    this.code = page.getByRole('img', { name: words.say('waiting.qr') })
  }

  /** What is sent to whoever is to take this role, where more than one is free. */
  async linkFor(role: SeatRole): Promise<string> {
    const places = this.#page.getByRole('group', { name: this.#words.say('waiting.linkFor') })
    await places
      .locator('label')
      .filter({ hasText: this.#words.say(`roles.${role}`) })
      .click()
    return this.link()
  }

  /** What is sent to the partner. */
  async link(): Promise<string> {
    await this.heading.waitFor()
    return this.linkField.inputValue()
  }
}
