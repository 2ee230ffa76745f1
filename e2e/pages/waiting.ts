import type { Locator, Page } from '@playwright/test'
import type { Words } from '../fixtures/words.ts'

/** Alone at the table, with a link to send. */
export class Waiting {
  readonly heading: Locator
  readonly linkField: Locator
  readonly copyButton: Locator
  readonly copiedButton: Locator
  readonly computerButton: Locator
  readonly code: Locator

  constructor(page: Page, words: Words) {
    this.heading = page.getByRole('heading', { name: words.say('waiting.title') })
    this.linkField = page.getByRole('textbox', { name: words.say('waiting.link') })
    this.copyButton = page.getByRole('button', { name: words.say('waiting.copy') })
    this.copiedButton = page.getByRole('button', { name: words.say('waiting.copied') })
    this.computerButton = page.getByRole('button', { name: words.like('waiting.computer') })
    this.code = page.getByRole('img', { name: words.say('waiting.qr') })
  }

  /** What is sent to the partner. */
  async link(): Promise<string> {
    await this.heading.waitFor()
    return this.linkField.inputValue()
  }
}
