import { type Locator, type Page, expect } from '@playwright/test'
import { untilAwake } from '../fixtures/until-awake.ts'
import type { Words } from '../fixtures/words.ts'

/** What is printed on one. */
export interface LoginCard {
  readonly name: string
  readonly card: string
  readonly secret: string
}

/** The login cards of a class, and the door that they open. */
export class Cards {
  /** Those that were just made. */
  readonly sheet: Locator
  readonly printButton: Locator
  readonly field: Locator
  readonly goButton: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    this.sheet = page.locator('.card-sheet > li')
    this.printButton = page.getByRole('button', { name: words.say('cardsheet.sheet.print'), exact: true })
    this.field = page.getByLabel(words.say('cardsheet.enter.label'), { exact: true })
    this.goButton = page.getByRole('button', { name: words.say('cardsheet.enter.go'), exact: true })
  }

  /** For all who have none, from the page of their class. */
  async makeAll(count: number): Promise<LoginCard[]> {
    await this.#page.getByRole('link', { name: this.#words.say('classes.cards'), exact: true }).click()
    const make = this.#page.locator('section[aria-labelledby="card-students"] .button-main')
    await untilAwake(this.#page, make)
    await make.click()
    await expect(this.sheet).toHaveCount(count)
    return this.printed()
  }

  /** As they stand on the sheet. */
  printed(): Promise<LoginCard[]> {
    return this.sheet.evaluateAll((all) =>
      all.map((one) => {
        const [name, , , login] = [...one.querySelectorAll('p')].map((line) => line.textContent)
        const letters = (login ?? '').replaceAll(/\s/g, '')
        return { name: name ?? '', card: letters.slice(0, 4), secret: letters.slice(4) }
      }),
    )
  }

  /** Of somebody on the sheet. */
  code(name: string): Locator {
    return this.#page.getByRole('img', { name: this.#words.say('cardsheet.sheet.qr', { name }) })
  }

  /** As a telephone's camera opens it: all stands in the field, and nothing in the address. */
  async scan({ card, secret }: LoginCard): Promise<void> {
    await this.#page.goto(`/card#${card}${secret}`)
    await expect(this.goButton).toBeFocused()
    expect(new URL(this.#page.url()).hash).toBe('')
    await this.#page.keyboard.press('Enter')
    await this.#page.waitForURL(/\/homework$/)
  }

  /** With small letters, as people do; from the page that asks for it. */
  async type({ card, secret }: LoginCard): Promise<void> {
    await this.#page.getByRole('link', { name: this.#words.say('homework.signIn.go'), exact: true }).click()
    await untilAwake(this.#page, this.goButton)
    await this.field.fill(`${card} ${secret.slice(0, 3)} ${secret.slice(3)}`.toLowerCase())
    await this.goButton.click()
  }
}
