import { type Locator, type Page, expect } from '@playwright/test'
import type { Question } from '#core/quiz/question.ts'
import type { Words } from '../fixtures/words.ts'

export type Means = 'mouse' | 'touch' | 'keys'

/** A question, answered as one of its kind is; always right. */
export class QuestionCard {
  readonly answerButton: Locator
  readonly right: Locator
  readonly wrong: Locator
  readonly alert: Locator
  readonly #page: Page

  constructor(page: Page, words: Words) {
    this.#page = page
    this.answerButton = page.getByRole('button', { name: words.say('question.answer'), exact: true })
    this.right = page.getByRole('heading', { name: words.say('question.right'), exact: true })
    this.wrong = page.getByRole('heading', { name: words.say('question.wrong'), exact: true })
    this.alert = page.locator('form').getByRole('alert')
  }

  /** Puts the right answer together and gives it. */
  async answer(question: Question, means: Means): Promise<void> {
    await expect(this.answerButton).toBeEnabled()
    await this.#put(question, means)
    if (means === 'mouse') await this.answerButton.click()
    else if (means === 'touch') await this.answerButton.tap()
    else if (question.kind === 'order' || question.kind === 'pairs') await this.answerButton.press('Enter')
    else await this.#page.keyboard.press('Enter')
  }

  async #put(question: Question, means: Means): Promise<void> {
    switch (question.kind) {
      case 'single':
        return this.#choose(question.key, means)
      case 'several':
        for (const option of question.key) await this.#choose(option, means)
        return
      case 'number':
        return this.#type(String(question.key), means)
      case 'order':
        for (const [place, item] of question.key.entries()) await this.#move(item, place, means)
        return
      case 'pairs':
        for (const [left, right] of Object.entries(question.key)) await this.#pair(left, right, means)
        return
      case 'point':
        return this.#point(question.key[0] ?? '', means)
      case 'true-false':
        await this.#choose(String(question.key.isTrue), means)
        return this.#choose(question.key.why, means)
    }
  }

  /** A choice by what it stands for; the radio button itself is covered by its card. */
  async #choose(value: string, means: Means): Promise<void> {
    const input = this.#page.locator(`input[value="${value}"]`)
    if (means === 'keys') return this.#pressShortcut(input)
    const card = this.#page.locator('label', { has: input })
    await (means === 'touch' ? card.tap() : card.click())
    await expect(input).toBeChecked()
  }

  async #pressShortcut(choice: Locator): Promise<void> {
    const keys = await choice.getAttribute('data-shortcut')
    await this.#page.keyboard.press(keys?.split(' ')[0] ?? '')
  }

  async #type(value: string, means: Means): Promise<void> {
    const field = this.#page.locator('input[inputmode=numeric]')
    if (means === 'keys') return field.pressSequentially(value)
    await (means === 'touch' ? field.tap() : field.click())
    await this.#page.keyboard.type(value)
  }

  /** To a place, counted from 0; what stands before it is in its place already. */
  async #move(item: string, place: number, means: Means): Promise<void> {
    const rows = this.#page.locator('[data-item]')
    const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-item')))
    const now = ids.indexOf(item)
    const buttons = this.#page.locator(`[data-item="${item}"] button`)
    if (means === 'mouse' && now !== place) await this.#drag(buttons.first(), rows.nth(place))
    const oneUp = () => (means === 'keys' ? buttons.first().press('ArrowUp') : buttons.nth(1).tap())
    const steps = means === 'mouse' ? 0 : now - place
    for (let step = 0; step < steps; step += 1) await oneUp()
    await expect(rows.nth(place)).toHaveAttribute('data-item', item)
  }

  async #drag(from: Locator, to: Locator): Promise<void> {
    const [start, end] = await Promise.all([from.boundingBox(), to.boundingBox()])
    if (start === null || end === null) throw new Error('nothing to drag')
    const x = start.x + start.width / 2
    await this.#page.mouse.move(x, start.y + start.height / 2)
    await this.#page.mouse.down()
    await this.#page.mouse.move(x, end.y + end.height / 2, { steps: 8 })
    await this.#page.mouse.move(x, end.y + end.height / 2 - 4)
    await this.#page.mouse.up()
  }

  async #pair(left: string, right: string, means: Means): Promise<void> {
    const partner = this.#page.locator(`button[value="${right}"]`)
    await this.#choose(left, means)
    if (means === 'keys') return this.#pressShortcut(partner)
    await (means === 'touch' ? partner.tap() : partner.click())
  }

  /** On the diagram of states, which is there twice: for narrow and for broad. */
  async #point(place: string, means: Means): Promise<void> {
    const input = this.#page.locator(`label:visible input[value="${place}"]`)
    const spot = this.#page.locator('label:visible', { has: this.#page.locator(`input[value="${place}"]`) })
    if (means === 'keys') return this.#arrowTo(place)
    await (means === 'touch' ? spot.tap() : spot.click())
    await expect(input).toBeChecked()
  }

  async #arrowTo(place: string): Promise<void> {
    const places = this.#page.locator('label:visible input')
    const values = await places.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value))
    await places.first().focus()
    await this.#page.keyboard.press('Space')
    for (let at = 0; at < values.indexOf(place); at += 1) await this.#page.keyboard.press('ArrowDown')
  }
}
