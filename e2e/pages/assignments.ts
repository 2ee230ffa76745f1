import { type Locator, type Page, expect } from '@playwright/test'
import { untilAwake } from '../fixtures/until-awake.ts'
import type { Words } from '../fixtures/words.ts'

/** A day as a field for a time has it, at noon. */
export function noon(daysFromNow: number): string {
  const day = new Date(Date.now() + daysFromNow * 86_400_000)
  return `${day.toISOString().slice(0, 10)}T12:00`
}

/** The homework of a class as its teachers write it. */
export class Assignments {
  readonly name: Locator
  readonly opens: Locator
  readonly due: Locator
  readonly attempts: Locator
  readonly saveButton: Locator
  readonly saved: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    const label = (key: string) => page.getByLabel(this.#say(key), { exact: true })
    this.name = label('name')
    this.opens = label('times.opens')
    this.due = label('times.due')
    this.attempts = page.getByRole('combobox', { name: this.#say('rules.attempts'), exact: true })
    this.saveButton = page.locator('form button[type=submit]')
    this.saved = page.getByText(this.#say('saving.saved'))
  }

  /** From the page of the class. */
  async openNew(): Promise<void> {
    await this.#page.getByRole('link', { name: this.#words.say('classes.homework.go') }).click()
    await this.#page
      .getByRole('link', { name: this.#say('new'), exact: true })
      .first()
      .click()
    await untilAwake(this.#page, this.name)
  }

  /** A new activity, at the end: its form is unfolded. */
  async add(kind: 'scenario' | 'quiz' | 'reading'): Promise<Locator> {
    const rows = this.#page.locator('form [data-activity]')
    const before = await rows.count()
    await this.#page
      .getByRole('button', { name: this.#words.beginsWith(`plans.kind.${kind}`) })
      .last()
      .click()
    await expect(rows).toHaveCount(before + 1)
    return rows.nth(before)
  }

  /** So many of those of one chapter and one kind. */
  async addQuiz(count: number): Promise<void> {
    const row = await this.add('quiz')
    const words = this.#words
    await row.getByRole('textbox', { name: words.say('plans.count') }).fill(String(count))
    await row
      .getByRole('group', { name: words.say('room.source.chapters') })
      .locator('label')
      .filter({ has: this.#page.locator('[type=checkbox]') })
      .first()
      .click()
    await row.locator('summary').click()
    await row
      .getByRole('group', { name: words.say('room.source.kinds') })
      .locator('label')
      .filter({ hasText: words.say('room.kind.single') })
      .click()
  }

  /** One of several rules. */
  async choose(group: string, one: string): Promise<void> {
    await this.#page
      .getByRole('group', { name: this.#say(`rules.${group}`) })
      .locator('label')
      .filter({ hasText: this.#say(`rules.${group}Of.${one}`) })
      .click()
  }

  /** Gives what is written, and gives its code. */
  async give(): Promise<string> {
    await this.saveButton.click()
    await this.#page.waitForURL(/\/teach\/assignments\/\w+$/)
    const link = this.#page.getByLabel(this.#say('sharing.link'), { exact: true })
    return new URL(await link.inputValue()).pathname.split('/').at(-1) ?? ''
  }

  /** Of the one that is open. */
  async changeDue(to: string): Promise<void> {
    const isNoticed = this.#page.getByText(this.#say('saving.unsaved'), { exact: true })
    // What is typed while the page wakes up is lost, and the same again would be no change.
    await expect(async () => {
      await this.due.fill('')
      await this.due.fill(to)
      await expect(isNoticed).toBeVisible({ timeout: 1000 })
    }).toPass()
    await this.saveButton.click()
    await expect(this.saved).toBeVisible()
  }

  #say(key: string): string {
    return this.#words.say(`assignments.${key}`)
  }
}
