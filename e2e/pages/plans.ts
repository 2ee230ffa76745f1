import { readFile } from 'node:fs/promises'
import { type Locator, type Page, expect } from '@playwright/test'
import type { Words } from '../fixtures/words.ts'

/** A teacher's plans, and the editor of one. */
export class Plans {
  readonly rows: Locator
  readonly name: Locator
  readonly saved: Locator
  readonly page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.page = page
    this.#words = words
    this.rows = page.locator('[data-activity]')
    this.name = page.getByRole('textbox', { name: words.say('plans.name'), exact: true })
    this.saved = page.getByRole('status').filter({ hasText: words.within('plans.saving.saved') })
  }

  async openList(): Promise<void> {
    await this.page.goto('/teach/plans')
    await this.#takesClicks(this.button('plans.new'))
  }

  /** The editor has come, with so many activities, and takes clicks. */
  async isOpen(count: number): Promise<void> {
    await expect(this.page).toHaveURL(/\/teach\/plans\/[2-9A-Z]{16}$/)
    await expect(this.rows).toHaveCount(count)
    await this.#takesClicks(this.name)
  }

  /** A new activity, at the end: its form is unfolded. */
  async add(kind: 'scenario' | 'quiz' | 'reading'): Promise<void> {
    const before = await this.rows.count()
    await this.page
      .getByRole('button', { name: this.#words.beginsWith(`plans.kind.${kind}`) })
      .last()
      .click()
    await expect(this.rows).toHaveCount(before + 1)
    await expect(this.main(before)).toBeFocused()
    await expect(this.main(before)).toHaveAttribute('aria-expanded', 'true')
  }

  button(key: string, values?: Record<string, string>): Locator {
    return this.page.getByRole('button', { name: this.#words.say(key, values), exact: true })
  }

  /** The names of the activities, in their order. */
  async names(): Promise<string[]> {
    return this.rows.locator('button[aria-expanded] .font-semibold').allTextContents()
  }

  main(nth: number): Locator {
    return this.rows.nth(nth).locator('button[aria-expanded]')
  }

  grip(nth: number): Locator {
    return this.rows.nth(nth).getByRole('button').first()
  }

  minutes(nth: number): Locator {
    return this.rows.nth(nth).getByRole('textbox').first()
  }

  card(title: string): Locator {
    return this.page.getByRole('article', { name: title, exact: true })
  }

  /** What the link of a file gives. */
  async saveFile(title: string): Promise<string> {
    const waiting = this.page.waitForEvent('download')
    await this.page
      .getByRole('link', { name: this.#words.say('plans.exportOf', { title }), exact: true })
      .click()
    return readFile(await (await waiting).path(), 'utf8')
  }

  async readFile(name: string, text: string): Promise<void> {
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) }
    await this.page.locator('input[type=file]').setInputFiles(file)
  }

  /** Drags the grip of one row to the place of another. */
  async drag(from: number, to: number): Promise<void> {
    await this.grip(from).scrollIntoViewIfNeeded()
    const [start, end] = [await this.grip(from).boundingBox(), await this.grip(to).boundingBox()]
    if (start === null || end === null) throw new Error('a row has no place')
    const { mouse } = this.page
    await mouse.move(start.x + start.width / 2, start.y + start.height / 2)
    await mouse.down()
    await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 })
    await mouse.up()
  }

  async #takesClicks(element: Locator): Promise<void> {
    const handle = await element.elementHandle()
    await this.page.waitForFunction(
      (one) => Object.keys(one ?? {}).some((key) => key.startsWith('__reactProps')),
      handle,
    )
  }
}
