import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import type { Words } from '../fixtures/words.ts'

/** The page of question sets. */
export class Sets {
  readonly play: Locator
  readonly wrong: Locator
  readonly questions: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    this.play = page.getByRole('button', { name: words.say('sets.play') })
    this.wrong = page.getByRole('main').getByRole('alert')
    this.questions = page.getByRole('main').locator('ol details')
  }

  async open(): Promise<void> {
    await this.#page.goto('/sets')
    const field = await this.#page.locator('input[type=file]').elementHandle()
    await this.#page.waitForFunction(
      (element) => Object.keys(element ?? {}).some((key) => key.startsWith('__reactProps')),
      field,
    )
  }

  async choose(name: string, text: string): Promise<void> {
    await this.#page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  }

  /** What a file of this title shows above its questions. */
  title(title: string): Locator {
    return this.#page.getByRole('heading', { level: 3, name: title, exact: true })
  }

  /** What is said of a line. */
  line(line: number): Locator {
    return this.#page.getByRole('listitem').filter({ hasText: this.#words.say('sets.line', { line }) })
  }

  /** The text of the file that a button saves. */
  async save(form: 'saveJson' | 'saveGift.en' | 'saveGift.zh'): Promise<string> {
    const saving = this.#page.waitForEvent('download')
    await this.#page.getByRole('button', { name: this.#words.say(`sets.${form}`), exact: true }).click()
    return readFile(await (await saving).path(), 'utf8')
  }
}
