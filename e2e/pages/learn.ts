import type { Locator, Page } from '@playwright/test'
import type { Role } from '#core/by-role.ts'
import type { Language, Words } from '../fixtures/words.ts'

/** The lesson: the list of its chapters, and one of them. */
export class Learn {
  readonly chapters: Locator
  /** The first close of a chapter that is stepped through. */
  readonly close: Locator
  readonly plays: Locator
  readonly quizMe: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    this.chapters = page.getByRole('list', { name: words.say('learn.chapters') }).getByRole('link')
    const steps = page.getByRole('list', { name: words.say('learn.steps') })
    this.close = page.locator('figure').filter({ has: steps }).first()
    this.plays = page.getByRole('link', { name: words.within('learn.play') })
    this.quizMe = page.getByRole('link', { name: words.within('learn.quizMe') })
  }

  /** Without a chapter the list of them. */
  async open(language: Language, chapter?: string): Promise<void> {
    await this.#page.goto(chapter === undefined ? `/learn/${language}` : `/learn/${language}/${chapter}`)
  }

  get begin(): Locator {
    return this.close.getByRole('button', { name: this.#words.say('learn.begin'), exact: true })
  }

  /** Where in the close one is. */
  where(step: number, steps: number): Locator {
    return this.close.getByText(this.#words.say('learn.step', { step, steps }), { exact: true })
  }

  /** How an end stands after the step. */
  end(role: Role): Locator {
    const name = this.#words.say('learn.vars', { role: this.#words.say(`roles.${role}`) })
    return this.close.getByRole('article', { name })
  }

  get currentStep(): Locator {
    return this.close.locator('li[aria-current=step]')
  }
}
