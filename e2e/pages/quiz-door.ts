import { type Locator, type Page, expect } from '@playwright/test'
import type { QuestionSet } from '#core/quiz/question.ts'
import type { Standings } from '#core/session/settings.ts'
import type { Words } from '../fixtures/words.ts'

/** Where one comes into a quiz, or opens one. */
export class QuizDoor {
  readonly code: Locator
  readonly comeIn: Locator
  readonly find: Locator
  readonly openOne: Locator
  readonly openButton: Locator
  readonly failed: Locator
  readonly faults: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    this.code = page.getByRole('textbox', { name: words.say('room.enter.label'), exact: true })
    this.comeIn = page.getByRole('button', { name: words.say('room.enter.go'), exact: true })
    this.find = page.getByRole('button', { name: words.say('room.strangers.go') })
    this.openOne = page.getByRole('button', { name: words.say('room.strangers.open') })
    this.openButton = page.getByRole('button', { name: words.beginsWith('room.open.go') })
    this.failed = page.getByText(words.within('room.open.failed'))
    this.faults = page.getByRole('heading', { name: words.say('room.source.faults') }).locator('..')
  }

  async open(): Promise<void> {
    await this.#page.goto('/quiz')
    const button = await this.openButton.elementHandle()
    await this.#page.waitForFunction(
      (element) => Object.keys(element ?? {}).some((key) => key.startsWith('__reactProps')),
      button,
    )
  }

  async unfold(): Promise<void> {
    for (const details of await this.#page.locator('main details').all())
      if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  }

  /** A teacher's own file, as it lies on the disk. */
  async chooseFile(set: QuestionSet | object): Promise<void> {
    await this.#pick('room.source.legend', 'room.source.set')
    await this.#page.getByLabel(this.#words.say('room.source.file')).setInputFiles({
      name: 'questions.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(set, null, 2)),
    })
  }

  /** Its questions have been read. */
  async hasRead(set: QuestionSet): Promise<void> {
    const values = { name: set.title[this.#words.language], count: set.questions.length }
    await expect(this.#page.getByText(this.#words.within('room.source.chosen', values))).toBeVisible()
  }

  async chooseStandings(standings: Standings): Promise<void> {
    await this.#pick('room.settings.standings', `room.settings.standingsOf.${standings}`)
  }

  async #pick(group: string, name: string): Promise<void> {
    const radio = this.#page
      .getByRole('group', { name: this.#words.say(group) })
      .getByRole('radio', { name: this.#words.beginsWith(name) })
    await radio.check({ force: true })
    await expect(radio).toBeChecked()
  }
}
