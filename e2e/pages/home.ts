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

  /** By an address that has chosen the scenario, as from a chapter. */
  async openWith(choice: MatchChoice): Promise<void> {
    await this.#page.goto(`/?scenario=${choice.scenario}`)
    await this.#isAwake()
    await this.#chooseHow(choice)
  }

  async playWithFriend(choice: MatchChoice): Promise<void> {
    await this.choose(choice)
    await this.friendButton.click()
  }

  async playWithComputer(choice: MatchChoice): Promise<void> {
    await this.choose(choice)
    await this.computerButton.click()
  }

  async choose(choice: MatchChoice): Promise<void> {
    await this.chooseScenario(choice.scenario)
    await this.#chooseHow(choice)
  }

  async #chooseHow({ level, role, network, confidence }: MatchChoice): Promise<void> {
    const words = this.#words
    await this.#pick('home.level', words.within(`home.levels.${level}.name`))
    await this.#pick('home.role', words.within(`roles.${role}`))
    if (network !== true && confidence !== true) return
    await this.#page
      .locator('summary')
      .filter({ hasText: words.say('home.more') })
      .click()
    if (network === true) await this.#pick('home.network', words.within('home.networks.person'))
    if (confidence === true)
      await this.#page.getByRole('checkbox', { name: words.say('home.sureness') }).check()
  }

  /** By a word of its title, as somebody would who knows what they are looking for. */
  async chooseScenario(scenario: string): Promise<void> {
    const title = this.#words.say(`scenarios.${scenario}.title`)
    const picker = this.#page.locator('details').filter({ hasText: this.#words.say('home.search') })
    await picker.locator('summary').click()
    await picker.getByRole('searchbox').fill(title)
    await this.#pick('home.scenario', this.#words.beginsWith(`scenarios.${scenario}.title`))
    await picker.getByRole('button', { name: this.#words.say('home.take', { scenario: title }) }).click()
    await expect(picker.locator('summary')).toContainText(title)
  }

  /** Shows all that can be chosen. */
  async unfold(): Promise<void> {
    for (const details of await this.#page.locator('main details').all())
      if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  }

  async #pick(group: string, name: RegExp): Promise<void> {
    const fieldset = this.#page.getByRole('group', { name: this.#words.say(group) })
    const radio = fieldset.getByRole('radio', { name })
    if (await radio.isChecked()) return
    await fieldset
      .locator('label')
      .filter({ has: this.#page.getByRole('radio', { name }) })
      .click()
    await expect(radio).toBeChecked()
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
