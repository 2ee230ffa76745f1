import { readFile } from 'node:fs/promises'
import { type Locator, type Page, expect } from '@playwright/test'
import { untilAwake } from '../fixtures/until-awake.ts'
import type { Words } from '../fixtures/words.ts'

/** What a class has, to be taken out and deleted. */
export class Records {
  readonly audit: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    this.audit = page.getByRole('table', { name: this.#say('audit.title'), exact: true }).locator('tbody tr')
  }

  /** The octets of a file. */
  async take(what: 'workbook' | 'results' | 'everything' | 'roster'): Promise<Buffer> {
    const waiting = this.#page.waitForEvent('download')
    const name = this.#say('files.downloadOf', { what: this.#say(`files.${what}`) })
    await this.#page.getByRole('link', { name, exact: true }).click()
    return readFile(await (await waiting).path())
  }

  async deleteStudent(name: string): Promise<void> {
    const who = this.#page.getByRole('combobox', { name: this.#say('one.who'), exact: true })
    await untilAwake(this.#page, who)
    await who.selectOption(name)
    await this.#button('one.deleteOf', { name }).click()
    await this.#button('one.delete').click()
    await expect(this.#page.getByText(this.#say('one.deleted', { name }))).toBeVisible()
  }

  /** Asked for its name, types it. */
  async deleteClass(name: string): Promise<void> {
    const begin = this.#button('remove.begin')
    await untilAwake(this.#page, begin)
    await begin.click()
    const field = this.#page.getByLabel(this.#say('remove.type', { name }), { exact: true })
    await expect(field).toBeFocused()
    await field.fill('another name')
    await this.#button('remove.do').click()
    await expect(this.#page.getByText(this.#say('refusals.other-name'))).toBeVisible()
    await field.fill(name)
    await this.#button('remove.do').click()
    await this.#page.waitForURL(/\/teach\/classes$/)
  }

  #button(key: string, values: Readonly<Record<string, string>> = {}): Locator {
    return this.#page.getByRole('button', { name: this.#say(key, values), exact: true })
  }

  #say(key: string, values: Readonly<Record<string, string>> = {}): string {
    return this.#words.say(`records.${key}`, values)
  }
}
