import { readFile } from 'node:fs/promises'
import { type FrameLocator, type Locator, type Page, expect } from '@playwright/test'
import type { QuestionKind } from '#core/quiz/question.ts'
import type { Words } from '../fixtures/words.ts'

/** A teacher's own questions: the list of sets, and one of them in the editor. */
export class QuestionEditor {
  readonly questions: Locator
  readonly preview: FrameLocator
  readonly saved: Locator
  readonly ready: Locator
  readonly page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.page = page
    this.#words = words
    this.questions = page.getByRole('region', { name: words.beginsWith('editor.list') }).locator('ol > li')
    this.preview = page.frameLocator('iframe')
    // By its tick: “Not saved yet” has the same word in it.
    this.saved = page.getByRole('status').filter({ hasText: `✓ ${words.say('editor.saving.saved')}` })
    this.ready = page.getByText(words.say('editor.ready'))
  }

  async openList(): Promise<void> {
    await this.page.goto('/teach/questions')
  }

  async newSet(title: string): Promise<void> {
    await this.button('editor.new').click()
    await this.page.waitForURL(/\/teach\/questions\/\w{16}$/)
    await this.field('editor.setTitle').fill(title)
  }

  /** A new one of a kind; its form is there. */
  async add(kind: QuestionKind): Promise<void> {
    const before = await this.questions.count()
    await this.button('editor.add').click()
    await expect(this.questions).toHaveCount(before + 1)
    await this.list('editor.kind').selectOption(kind)
  }

  /** One of a list: its label has the words of all of them around it. */
  list(name: string, values: Readonly<Record<string, string>> = {}): Locator {
    return this.page.getByRole('combobox', { name: this.#words.say(name, values), exact: true })
  }

  field(name: string, values: Readonly<Record<string, string>> = {}): Locator {
    return this.page.getByLabel(this.#words.say(name, values), { exact: true })
  }

  button(name: string, values: Readonly<Record<string, string>> = {}): Locator {
    return this.page.getByRole('button', { name: this.#words.say(name, values), exact: true })
  }

  /** A radio button that a card covers. */
  choice(name: string): Locator {
    return this.page.locator('label', { has: this.page.getByRole('radio', { name: this.#words.say(name) }) })
  }

  /** What is asked and why. */
  async ask(prompt: string, kind: QuestionKind): Promise<void> {
    await this.field(kind === 'true-false' ? 'editor.statement' : 'editor.prompt').fill(prompt)
    await this.field('editor.explanation').fill(`${prompt}.`)
  }

  /** Two answers, the first one right. */
  async answers(first: string, second: string): Promise<void> {
    await this.field('editor.answer', { nth: '1' }).fill(first)
    await this.field('editor.answer', { nth: '2' }).fill(second)
    await this.field('editor.isRight', { nth: '1' }).check()
  }

  /** The set as it was saved by its button. */
  async save(): Promise<string> {
    const saving = this.page.waitForEvent('download')
    await this.button('sets.saveJson').click()
    return readFile(await (await saving).path(), 'utf8')
  }
}
