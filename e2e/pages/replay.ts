import type { Locator, Page } from '@playwright/test'
import type { Role } from '#core/by-role.ts'
import type { Words } from '../fixtures/words.ts'

/** A match that is looked at again. */
export class Replay {
  readonly heading: Locator
  readonly slider: Locator
  readonly playButton: Locator
  readonly pauseButton: Locator
  readonly rows: Locator
  readonly notYours: Locator
  readonly goOn: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    this.heading = page.getByRole('heading', { level: 1, name: words.within('replay.title') })
    this.slider = page.getByRole('slider', { name: words.say('replay.slider') })
    this.playButton = page.getByRole('button', { name: words.say('replay.play'), exact: true })
    this.pauseButton = page.getByRole('button', { name: words.say('replay.pause'), exact: true })
    this.rows = page.getByRole('table', { name: words.say('replay.table') }).locator('tbody tr')
    this.notYours = page.getByRole('heading', { name: words.say('replay.notYours') })
    this.goOn = page.getByRole('link', { name: words.say('replay.goOn') })
  }

  async open(match: string): Promise<void> {
    await this.#page.goto(`/matches/${match}`)
  }

  /** One of the buttons that step. */
  button(which: 'back' | 'on' | 'toStart' | 'toEnd'): Locator {
    return this.#page.getByRole('button', { name: this.#words.say(`replay.${which}`), exact: true })
  }

  /** What is said of an end at this step: who, state, variables, timers. */
  end(role: Role): Locator {
    const name = this.#words.say('replay.vars', { role: this.#words.say(`roles.${role}`) })
    return this.#page.getByRole('region', { name, exact: true })
  }

  /** What happens at this step, in words. */
  get story(): Locator {
    return this.#page.getByRole('region', { name: this.#words.say('replay.story') })
  }

  async step(): Promise<number> {
    return Number(await this.slider.inputValue())
  }
}
