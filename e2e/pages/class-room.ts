import { type Locator, type Page, expect } from '@playwright/test'
import type { Patience } from '../fixtures/patience.ts'
import type { Words } from '../fixtures/words.ts'
import { QuizRoom } from './quiz-room.ts'
import { Stage } from './stage.ts'

/** A lesson as a student sees it, on a phone or not. */
export class ClassRoom {
  /** The questions of its quizzes are asked and answered as in any quiz. */
  readonly quiz: QuizRoom
  /** The own match of the round. */
  readonly stage: Stage
  readonly isIn: Locator
  readonly anotherName: Locator
  readonly nameField: Locator
  readonly nameHint: Locator
  readonly comeInNamed: Locator
  /** A round is played, and the own seat is not there yet. */
  readonly seatComes: Locator
  readonly matchIsOver: Locator
  readonly replayLink: Locator
  readonly backToLesson: Locator
  readonly looksAtFront: Locator
  readonly readsTogether: Locator
  readonly isPaused: Locator
  readonly teacherIsAway: Locator
  readonly isOver: Locator
  readonly exitField: Locator
  readonly handIn: Locator
  readonly isHandedIn: Locator
  readonly isKicked: Locator
  readonly isLocked: Locator
  readonly isUsedElsewhere: Locator
  /** Two at one device. */
  readonly shareDevice: Locator
  readonly isHandedOn: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words, patience: Patience) {
    this.#page = page
    this.#words = words
    this.quiz = new QuizRoom(page, words)
    this.stage = new Stage(page, words, patience)
    const heading = (key: string) => page.getByRole('heading', { name: words.say(key), exact: true })
    const button = (key: string) => page.getByRole('button', { name: words.say(key), exact: true })
    this.isIn = heading('class.lobby.title')
    this.anotherName = button('class.name.another')
    this.nameField = page.getByRole('textbox', { name: words.say('class.name.label'), exact: true })
    this.nameHint = page.locator('#name-hint')
    this.comeInNamed = button('class.name.go')
    this.seatComes = heading('class.seat.title')
    this.matchIsOver = heading('class.after.title')
    this.replayLink = page.getByRole('link', { name: words.say('class.after.replay'), exact: true })
    this.backToLesson = page.getByRole('link', { name: words.within('class.bar.back') })
    this.looksAtFront = heading('class.debrief.title')
    this.readsTogether = heading('class.reading.title')
    this.isPaused = heading('class.paused.title')
    this.teacherIsAway = page.getByText(words.say('class.away'), { exact: true })
    this.isOver = heading('class.ended.title')
    this.exitField = page.getByRole('textbox', { name: words.say('class.exit.label'), exact: true })
    this.handIn = button('class.exit.send')
    this.isHandedIn = page.getByText(words.within('class.exit.stored'))
    this.isKicked = heading('class.door.kicked.title')
    this.isLocked = heading('class.door.locked.title')
    this.isUsedElsewhere = heading('class.seat.taken')
    this.shareDevice = button('class.device.two')
    this.isHandedOn = page.getByRole('button', { name: words.like('class.device.taken') })
  }

  /** By the link, as it stands on the projector. */
  async comeIn(code: string): Promise<void> {
    await this.#page.goto(`/class/${code}`)
  }

  /** The name under which everybody here sees this student; where none is typed, it came by chance. */
  async name(): Promise<string> {
    await expect(this.isIn).toBeVisible()
    const card = this.#page.locator('p', { hasText: this.#words.say('class.lobby.you') })
    return (await card.locator('span').last().textContent()) ?? ''
  }

  async typeName(name: string): Promise<void> {
    await this.nameField.fill(name)
    await this.comeInNamed.click()
  }

  /** Takes the first of what may come next, and says so. */
  async predict(): Promise<void> {
    const { answerButton } = this.quiz
    await expect(answerButton).toBeEnabled()
    await this.#page.locator('form', { has: answerButton }).locator('label:visible').first().click()
    await answerButton.click()
  }

  async learn(text: string): Promise<void> {
    await this.exitField.fill(text)
    await this.handIn.click()
    await expect(this.isHandedIn).toBeVisible()
    await expect(this.#page.getByText(text, { exact: true })).toBeVisible()
  }

  async leave(): Promise<void> {
    const leave = this.#page.getByRole('button', { name: this.#words.say('class.bar.leave'), exact: true })
    await leave.click()
    await this.#page
      .getByRole('group', { name: this.#words.say('class.bar.leaveSure') })
      .getByRole('button', { name: this.#words.say('class.bar.leave'), exact: true })
      .click()
  }
}
