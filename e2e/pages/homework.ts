import { type Locator, type Page, expect } from '@playwright/test'
import type { Question } from '#core/quiz/question.ts'
import { BANK } from '../fixtures/questions.ts'
import { rightAnswer, wrongAnswer } from '../fixtures/quiz-set.ts'
import { untilAwake } from '../fixtures/until-awake.ts'
import type { Words } from '../fixtures/words.ts'
import { QuizRoom } from './quiz-room.ts'

type Kind = 'quiz' | 'scenario' | 'reading'
type Values = Readonly<Record<string, string | number>>

/** Homework as a student sees it. */
export class Homework {
  readonly allDone: Locator
  readonly nothingKnown: Locator
  readonly asksForCard: Locator
  readonly late: Locator
  readonly nextButton: Locator
  readonly toResultButton: Locator
  readonly backFromMatch: Locator
  readonly joinButton: Locator
  readonly #page: Page
  readonly #words: Words
  readonly #quiz: QuizRoom

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    this.#quiz = new QuizRoom(page, words)
    const button = (key: string) => page.getByRole('button', { name: words.beginsWith(key) })
    this.allDone = this.text('allDone')
    this.nothingKnown = page.getByRole('heading', { name: this.say('missing.title'), exact: true })
    this.asksForCard = page.getByRole('heading', { name: this.say('signIn.title'), exact: true })
    this.late = page.getByText(this.say('lateNow'), { exact: true })
    this.nextButton = button('practice.next')
    this.toResultButton = button('practice.toResult')
    this.backFromMatch = page.getByRole('link', { name: words.say('match.homework.back'), exact: true })
    this.joinButton = page.getByRole('button', { name: this.say('join.go'), exact: true })
  }

  async open(code = ''): Promise<void> {
    await this.#page.goto(code === '' ? '/homework' : `/homework/${code}`)
  }

  /** In the list of all. */
  line(title: string): Locator {
    return this.#page.getByRole('link', { name: title })
  }

  activity(kind: Kind): Locator {
    return this.#page.locator(`article[data-activity=${kind}]`)
  }

  /** What is said of how far it is. */
  done(done: number, count: number): Locator {
    return this.text('doneOf', { done, count })
  }

  state(kind: Kind, state: 'done' | 'begun' | 'left'): Locator {
    return this.activity(kind).getByText(this.say(`state.${state}`))
  }

  /** By the beginning of its name in full, which says of which activity. */
  async press(kind: Kind, deed: string): Promise<void> {
    const name = this.#words.like(`homework.${deed}`)
    const card = this.activity(kind)
    const pressed = card.getByRole('button', { name }).or(card.getByRole('link', { name }))
    await untilAwake(this.#page, pressed)
    await pressed.click()
  }

  async isAsked(nth: number, count: number): Promise<void> {
    const where = this.#words.say('practice.where', { nth, count })
    await expect(this.#page.getByText(where, { exact: true })).toBeVisible()
    await untilAwake(this.#page, this.#quiz.answerButton)
  }

  /** Answers the question that stands there, and reads what is said of it. */
  async answer(how: 'right' | 'wrong'): Promise<Question> {
    const question = await this.#asked()
    await this.#quiz.put(question, how === 'right' ? rightAnswer(question) : wrongAnswer(question))
    await this.#quiz.answerButton.click()
    const verdict = this.#words.say(`question.${how}`)
    await expect(this.#page.getByRole('heading', { name: verdict, exact: true })).toBeVisible()
    return question
  }

  /** Which of the bank's it is. */
  async #asked(): Promise<Question> {
    const shown = await this.#page.getByRole('main').innerText()
    // Code is set in a type of its own.
    const found = BANK.find(({ prompt }) => shown.includes(prompt[this.#words.language].replaceAll('`', '')))
    if (found === undefined) throw new Error(`no question of the bank is asked: ${shown}`)
    return found
  }

  text(key: string, values: Values = {}): Locator {
    return this.#page.getByText(this.say(key, values), { exact: true })
  }

  say(key: string, values: Values = {}): string {
    return this.#words.say(`homework.${key}`, values)
  }
}
