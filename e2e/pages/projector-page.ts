import { type Locator, type Page, expect } from '@playwright/test'
import type { Words } from '../fixtures/words.ts'

/** What a class sees on the wall. It commands nothing: it is driven from the console. */
export class ProjectorPage {
  /** The code of the lesson, wherever it stands. */
  readonly code: Locator
  readonly names: Locator
  readonly wall: Locator
  /** The wall once more, for whoever listens: a row for each pair. */
  readonly rows: Locator
  readonly standings: Locator
  readonly isPaused: Locator
  readonly isFrozen: Locator
  readonly isLocked: Locator
  readonly isReading: Locator
  readonly isOver: Locator
  readonly isRefused: Locator
  readonly reconnects: Locator
  readonly signIn: Locator
  readonly fullScreen: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    const says = (key: string): Locator => page.getByText(words.say(`projector.${key}`))
    const heading = (key: string): Locator =>
      page.getByRole('heading', { name: words.say(`projector.${key}`) })
    this.#page = page
    this.#words = words
    this.code = page.locator('header p', { hasText: words.say('projector.bar.code') }).first()
    this.names = page.getByRole('list', { name: words.say('projector.lobby.names') })
    this.wall = page.getByRole('region', { name: words.say('projector.wall.label') })
    this.rows = page.getByRole('table', { name: words.say('projector.wall.label') }).locator('tbody tr')
    this.standings = heading('standings.title')
    this.isPaused = heading('paused.title')
    this.isFrozen = says('frozen.title')
    this.isLocked = says('lobby.locked')
    this.isReading = says('reading.how')
    this.isOver = heading('ended.title')
    this.isRefused = heading('door.not-the-host.title')
    this.reconnects = says('bar.reconnecting')
    this.signIn = page.getByRole('link', { name: words.say('projector.door.signIn') })
    this.fullScreen = page.getByRole('button', { name: words.say('projector.bar.full') })
  }

  async open(code: string, { rehearsal = false } = {}): Promise<void> {
    await this.#page.goto(`/class/${code}/projector${rehearsal ? '?rehearsal' : ''}`)
  }

  /** By the link of the console, in a browser that is not signed in. */
  async openByKey(code: string, key: string): Promise<void> {
    await this.#page.goto(`/session/projector/${code}/${key}`)
    await expect(this.#page).toHaveURL(new RegExp(`/class/${code}/projector`))
  }

  /** One pair of the wall as a picture: its words say how it stands. */
  pair(number: number): Locator {
    const name = this.#words.beginsWith('projector.wall.is', { number: String(number) })
    return this.wall.getByRole('img', { name })
  }

  /** The heading over one pair that is shown large. */
  large(number: number): Locator {
    const name = this.#words.say('projector.pair.title', { number: String(number) })
    return this.#page.getByRole('heading', { name, exact: true })
  }

  async hasCode(code: string): Promise<void> {
    await expect(this.code).toContainText(code)
  }

  async hasPlayers(count: number): Promise<void> {
    await expect(this.#page.getByRole('heading', { level: 2 })).toContainText(String(count))
  }

  async hasAnswers(answered: number, players: number): Promise<void> {
    const words = { answered: String(answered), players: String(players) }
    await expect(this.#page.getByText(this.#words.say('projector.question.answered', words))).toBeVisible()
  }

  async asks(number: number, count: number): Promise<void> {
    const name = this.#words.say('projector.question.number', {
      number: String(number),
      count: String(count),
    })
    await expect(this.#page.getByRole('heading', { name })).toBeVisible()
  }

  /** How many of the choices are marked as right: none before the question is closed. */
  get rightChoices(): Locator {
    return this.#page.getByRole('listitem').filter({ hasText: this.#words.say('projector.answer.key') })
  }

  /** Nothing on the page is one of these names: of a board without names. */
  async showsNoneOf(names: readonly string[]): Promise<void> {
    for (const name of names) await expect(this.#page.locator('body')).not.toContainText(name)
  }
}
