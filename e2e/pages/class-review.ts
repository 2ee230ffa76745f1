import { type Locator, type Page, expect } from '@playwright/test'
import { untilAwake } from '../fixtures/until-awake.ts'
import type { Words } from '../fixtures/words.ts'

/** What teachers look at when it is done: the matrix, a cell, the mistakes of a class. */
export class ClassReview {
  readonly region: Locator
  readonly percent: Locator
  readonly note: Locator
  readonly saved: Locator
  readonly replay: Locator
  /** What was said, the newest first. */
  readonly history: Locator
  /** The diagram of mistakes. */
  readonly figure: Locator
  readonly stateRows: Locator
  readonly beliefs: Locator
  readonly questions: Locator
  readonly backFromReplay: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    const say = (key: string) => words.say(`review.${key}`)
    const part = (key: string) => page.getByRole('region', { name: say(key), exact: true })
    this.region = page.getByRole('region', { name: say('matrix.region'), exact: true })
    this.percent = page.getByLabel(say('write.percent'), { exact: true })
    this.note = page.getByLabel(say('write.note'), { exact: true })
    this.saved = page.getByText(say('write.saved'))
    this.replay = page.getByRole('link', { name: say('cell.replay'), exact: true })
    this.history = part('cell.history').getByRole('listitem')
    this.figure = page.getByRole('figure')
    this.stateRows = part('heat.states').locator('tbody tr')
    this.beliefs = part('beliefs.title').getByRole('listitem')
    this.questions = part('questions.title').getByRole('listitem')
    this.backFromReplay = page.getByRole('link', { name: say('replay.back'), exact: true })
  }

  /** The cell of a student at the nth activity, from 0. */
  cell(student: string, nth: number): Locator {
    const row = this.region.getByRole('row').filter({ hasText: student })
    return row.locator(`a[data-column="${nth}"]`)
  }

  /** The form takes what is typed. */
  async isAwake(): Promise<void> {
    await untilAwake(this.#page, this.#save)
  }

  /** A percent by hand, and why. */
  async write(percent: number, note: string): Promise<void> {
    await this.isAwake()
    await this.percent.fill(String(percent))
    await this.note.fill(note)
    await this.#save.click()
    await expect(this.saved).toBeVisible()
  }

  get #save(): Locator {
    return this.#page.getByRole('button', { name: this.#words.say('review.write.save'), exact: true })
  }
}
