import { type Locator, type Page, expect } from '@playwright/test'
import type { Answer } from '#core/quiz/answer.ts'
import type { Question } from '#core/quiz/question.ts'
import { choicesOf } from '../fixtures/quiz-set.ts'
import type { Words } from '../fixtures/words.ts'

/** A quiz as somebody who plays sees it, or a host who plays along. */
export class QuizRoom {
  readonly isIn: Locator
  readonly answerButton: Locator
  /** The answer is in, and the others are waited for. */
  readonly isAnswered: Locator
  readonly right: Locator
  readonly wrong: Locator
  readonly unanswered: Locator
  readonly standings: Locator
  readonly isOver: Locator
  readonly lookAgain: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    const heading = (key: string) => page.getByRole('heading', { name: words.say(key), exact: true })
    this.isIn = heading('room.lobby.title')
    this.answerButton = page.getByRole('button', { name: words.say('question.answer'), exact: true })
    this.isAnswered = page.getByText(words.within('room.question.wait'))
    // Above the question; below it, the explanation says so too.
    const result = (sign: string, key: string) =>
      page.getByText(new RegExp(`^${sign} ${words.say(key)}$`)).and(page.locator('p > *'))
    this.right = result('✓', 'room.answer.right')
    this.wrong = result('✕', 'room.answer.wrong')
    this.unanswered = page.getByText(words.say('room.answer.none'), { exact: true })
    this.standings = page.getByRole('table', { name: words.say('room.standings.title') })
    this.isOver = heading('room.ended.title')
    this.lookAgain = heading('room.ended.learn').locator('..')
  }

  /** The question stands there, and may be answered. */
  async isAsked(question: Question): Promise<void> {
    await expect(this.#page.getByText(question.prompt[this.#words.language])).toBeVisible()
    await expect(this.answerButton).toBeEnabled()
  }

  async answer(question: Question, answer: Answer): Promise<void> {
    await this.isAsked(question)
    await this.put(question, answer)
    await this.answerButton.click()
  }

  /** Chooses, and does not answer yet. */
  async put(question: Question, answer: Answer): Promise<void> {
    const page = this.#page
    const form = page.locator('form', { has: this.answerButton })
    const mark = (value: string) =>
      form.locator('label:visible', { has: page.locator(`input[value="${value}"]`) }).click()
    const choose = (id: string) =>
      form
        .locator('label:visible', { hasText: this.#textOf(question, id) })
        .locator('input')
        .check({ force: true })
    switch (answer.kind) {
      case 'single':
        return choose(answer.option)
      case 'several':
        for (const id of answer.options) await choose(id)
        return
      case 'number':
        return form.getByRole('textbox').fill(String(answer.value))
      case 'order':
        return this.#order(question, answer.items)
      case 'pairs':
        return this.#pair(question, answer.pairs)
      case 'point':
        return mark(answer.place)
      case 'true-false':
        await mark(String(answer.isTrue))
        return choose(answer.why)
    }
  }

  /** The last one to the top, then the one before it: so all come into order. */
  async #order(question: Question, ids: readonly string[]): Promise<void> {
    if (question.kind !== 'order') throw new TypeError(question.kind)
    for (const id of ids.toReversed()) {
      const text = this.#textOf(question, id)
      const grip = this.#page.getByRole('button', { name: this.#words.beginsWith('question.grip', { text }) })
      await grip.press('Home')
    }
  }

  async #pair(question: Question, pairs: Readonly<Record<string, string>>): Promise<void> {
    if (question.kind !== 'pairs') throw new TypeError(question.kind)
    const page = this.#page
    const words = this.#words
    const lefts = page.getByRole('radiogroup', { name: words.say('question.left') })
    const rights = page.getByRole('group', { name: words.say('question.partners') })
    for (const [left, right] of Object.entries(pairs)) {
      await lefts.locator('label', { hasText: this.#textOf(question, left) }).click()
      await rights
        .getByRole('button')
        .filter({ hasText: this.#textOf(question, right) })
        .click()
    }
  }

  /** What the file's id stands for: the session has ids of its own. */
  #textOf(question: Question, id: string): string {
    return choicesOf(question).find((one) => one.id === id)?.text[this.#words.language] ?? ''
  }
}
