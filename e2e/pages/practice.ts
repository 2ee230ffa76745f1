import type { Locator, Page } from '@playwright/test'
import type { Words } from '../fixtures/words.ts'
import { QuestionCard } from './question.ts'

/** Practice alone: the choice, a round, its result. */
export class Practice {
  readonly question: QuestionCard
  readonly heading: Locator
  readonly nextButton: Locator
  readonly toResultButton: Locator
  readonly wrongOffer: Locator
  readonly nothingWrong: Locator
  readonly forgetButton: Locator
  readonly forgetSurelyButton: Locator
  readonly forgotten: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    const button = (key: string) => page.getByRole('button', { name: words.beginsWith(`practice.${key}`) })
    this.#page = page
    this.#words = words
    this.question = new QuestionCard(page, words)
    this.heading = page.getByRole('heading', { level: 1, name: words.say('practice.title') })
    this.nextButton = button('next')
    this.toResultButton = button('toResult')
    this.wrongOffer = page.getByRole('link', { name: words.beginsWith('practice.wrong') })
    this.nothingWrong = page.getByText(words.say('practice.nothingWrong'))
    this.forgetButton = button('forget')
    this.forgetSurelyButton = button('forgetSurely')
    this.forgotten = page.getByText(words.say('practice.forgotten'))
  }

  async open(what = ''): Promise<void> {
    await this.#page.goto(`/practice${what}`)
  }

  result(right: number, count: number): Locator {
    return this.#page.getByRole('heading', { name: this.#words.say('practice.result', { right, count }) })
  }

  /** Where it is told, of a chapter that was not all right. */
  chapterLink(chapter: string): Locator {
    return this.#page.locator(`a[href="/learn/${this.#words.language}/${chapter}"]`)
  }

  /** How many of a skill's or a chapter's questions were answered. */
  answered(href: string, answered: number, count: number): Locator {
    const text = this.#words.say('practice.answered', { answered, count })
    return this.#page.locator(`a[href="${href}"]`).getByText(text)
  }
}
