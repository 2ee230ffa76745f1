import { type Locator, type Page, expect } from '@playwright/test'
import type { Words } from '../fixtures/words.ts'

/** A quiz as its host sees it. */
export class QuizHost {
  readonly link: Locator
  readonly roster: Locator
  readonly start: Locator
  readonly close: Locator
  readonly next: Locator
  readonly showStandings: Locator
  readonly showResult: Locator
  readonly playAlong: Locator
  readonly lock: Locator
  readonly unlock: Locator
  readonly isRefused: Locator
  readonly standings: Locator
  readonly another: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    const button = (key: string) => page.getByRole('button', { name: words.say(key), exact: true })
    this.link = page.getByRole('textbox', { name: words.say('room.host.link') })
    this.roster = page.getByRole('list', { name: words.say('room.host.here') }).getByRole('listitem')
    this.start = button('room.host.start')
    this.close = button('room.host.close')
    this.next = button('room.host.next')
    this.showStandings = button('room.host.standings')
    this.showResult = button('room.host.result')
    this.playAlong = button('room.host.play')
    this.lock = button('room.host.lock')
    this.unlock = button('room.host.unlock')
    this.isRefused = page.getByRole('heading', { name: words.say('room.door.not-the-host.title') })
    this.standings = page.getByRole('table', { name: words.say('room.standings.title') })
    this.another = page.getByRole('link', { name: words.say('room.host.another') })
  }

  /** The code, as everybody reads it off the wall. */
  async code(): Promise<string> {
    await expect(this.link).toBeVisible()
    return new URL(await this.link.inputValue()).pathname.split('/').at(-1) ?? ''
  }

  /** The one main thing, as from a presenter's remote control. */
  async goOn(shown: Locator): Promise<void> {
    await expect(shown).toHaveAttribute('aria-disabled', 'false')
    await this.#page.locator('h1').click()
    await this.#page.keyboard.press('Space')
  }

  async hasAnswered(answered: number, players: number): Promise<void> {
    const said = this.#words.say('room.host.answered', { answered, players })
    await expect(this.#page.getByText(said)).toBeVisible()
  }

  /** How many were right, as everybody sees it once the question is closed. */
  async hadRight(right: number, answers: number): Promise<void> {
    await expect(this.#page.getByText(this.#words.say('room.answer.all', { right, answers }))).toBeVisible()
  }
}
