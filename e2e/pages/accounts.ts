import type { Locator, Page } from '@playwright/test'
import type { Words } from '../fixtures/words.ts'

/** The pages on which a teacher comes in and goes out, and the account itself. */
export class Accounts {
  /** What is wrong, wherever it stands. */
  readonly wrong: Locator
  /** Signs another browser out; its name says which. */
  readonly otherBrowser: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    const drop = words.within('account.account.signOutBrowserLong')
    this.otherBrowser = page.getByRole('button', { name: drop })
    this.wrong = page.getByRole('main').getByRole('alert').filter({ hasText: /./ })
  }

  async open(what: 'sign-in' | 'sign-up' | 'forgot' | 'account'): Promise<void> {
    await this.#page.goto(`/teach/${what}`)
  }

  heading(key: string, values: Readonly<Record<string, string>> = {}): Locator {
    return this.#page.getByRole('heading', { name: this.#words.say(`account.${key}`, values) })
  }

  button(key: string): Locator {
    return this.#page.getByRole('button', { name: this.#words.say(`account.${key}`), exact: true })
  }

  link(key: string): Locator {
    return this.#page.getByRole('link', { name: this.#words.say(`account.${key}`), exact: true })
  }

  field(name: string): Locator {
    return this.#page.getByLabel(this.#words.say(`account.fields.${name}`), { exact: true })
  }

  async enter(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await this.field(name).fill(value)
  }

  async signUp(given: {
    readonly name: string
    readonly email: string
    readonly password: string
  }): Promise<void> {
    await this.open('sign-up')
    await this.enter(given)
    await this.button('signUp.go').click()
    await this.isIn(given.name)
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.enter({ email, password })
    await this.button('signIn.go').click()
  }

  async isIn(name: string): Promise<void> {
    await this.heading('start.title', { name }).waitFor()
  }

  async signOut(): Promise<void> {
    await this.button('nav.signOut').click()
    await this.heading('signIn.title').waitFor()
  }
}
