import type { Locator, Page } from '@playwright/test'
import type { Words } from '../fixtures/words.ts'

/** The pages of a teacher's classes. */
export class Classes {
  readonly page: Page
  /** One row a student, in order. */
  readonly students: Locator
  /** Of a whole list: what it says before it is added, what is wrong in it, and what adds it. */
  readonly preview: Locator
  readonly faulty: Locator
  readonly addAll: Locator
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.page = page
    this.#words = words
    this.students = page.locator('section[aria-labelledby="roster"] > ol > li')
    this.preview = page.getByRole('list', { name: this.say('preview') }).getByRole('listitem')
    this.faulty = page.getByRole('list', { name: this.say('faultyLines') }).getByRole('listitem')
    this.addAll = page.locator('details .button-main')
  }

  async make(name: string): Promise<void> {
    await this.page.goto('/teach/classes')
    await this.page.getByLabel(this.say('newName')).fill(name)
    await this.button('new').click()
    await this.heading(name).waitFor()
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true })
  }

  button(key: string, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByRole('button', { name: this.say(key, values), exact: true })
  }

  text(key: string, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByText(this.say(key, values), { exact: true })
  }

  /** Unfolds the form for a whole list. */
  async openList(): Promise<void> {
    await this.page.getByText(this.say('many'), { exact: true }).click()
  }

  async paste(list: string): Promise<void> {
    await this.page.locator('details textarea').fill(list)
  }

  async readFile(name: string, text: string): Promise<void> {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
    await this.page.locator('input[type="file"]').setInputFiles(file)
  }

  /** The end of a new link for a co-teacher. */
  async invite(): Promise<string> {
    await this.button('teachers.invite').click()
    const link = await this.page.getByLabel(this.say('teachers.link')).inputValue()
    return new URL(link).pathname
  }

  say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return this.#words.say(`classes.${key}`, values)
  }
}
