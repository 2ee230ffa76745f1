import { type Locator, type Page, expect } from '@playwright/test'
import type { MatchChoice } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

/** Where a match is chosen and opened. */
export class Home {
  readonly heading: Locator
  readonly friendButton: Locator
  readonly computerButton: Locator
  readonly quickButton: Locator
  readonly looking: Locator
  /** In a quick match that finds nobody. */
  readonly offeredComputer: Locator
  readonly cancelButton: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    this.heading = page.getByRole('heading', { name: words.say('home.title') })
    this.friendButton = page.getByRole('button', { name: words.within('home.friend') })
    this.computerButton = page.getByRole('button', { name: words.within('home.computer') })
    this.quickButton = page.getByRole('button', { name: words.within('home.quick') })
    this.looking = page.getByRole('heading', { name: words.say('home.waiting.title') })
    this.cancelButton = page.getByRole('button', { name: words.say('home.waiting.cancel') })
    this.offeredComputer = page.getByRole('button', { name: words.say('home.waiting.computer'), exact: true })
  }

  /** At another address than the project's, where one is given. */
  async open(origin = ''): Promise<void> {
    await this.#page.goto(`${origin}/`)
    await this.#isAwake()
  }

  async playWithFriend(choice: MatchChoice): Promise<void> {
    await this.choose(choice)
    await this.friendButton.click()
  }

  async playWithComputer(choice: MatchChoice): Promise<void> {
    await this.choose(choice)
    await this.computerButton.click()
  }

  async choose({ scenario, level, role }: MatchChoice): Promise<void> {
    const words = this.#words
    await this.#pick('home.scenario', words.within(`scenarios.${scenario}.title`))
    await this.#pick('home.level', words.within(`home.levels.${level}.name`))
    await this.#pick('home.role', words.within(`roles.${role}`))
  }

  async #pick(group: string, name: RegExp): Promise<void> {
    const fieldset = this.#page.getByRole('group', { name: this.#words.say(group) })
    await fieldset
      .locator('label')
      .filter({ has: this.#page.getByRole('radio', { name }) })
      .click()
    await expect(fieldset.getByRole('radio', { name })).toBeChecked()
  }

  /** The buttons are there before the script that answers them; a person is slower than that, a test is not. */
  async #isAwake(): Promise<void> {
    const button = await this.friendButton.elementHandle()
    await this.#page.waitForFunction(
      (element) => Object.keys(element ?? {}).some((key) => key.startsWith('__reactProps')),
      button,
    )
  }
}
