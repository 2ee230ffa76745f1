import { type Locator, type Page, expect } from '@playwright/test'
import type { Words } from '../fixtures/words.ts'

/** A lesson as its teacher leads it. */
export class ConsolePage {
  readonly link: Locator
  readonly projectorLink: Locator
  readonly roster: Locator
  readonly start: Locator
  readonly close: Locator
  readonly closeRound: Locator
  readonly standings: Locator
  readonly nextQuestion: Locator
  readonly nextActivity: Locator
  readonly toEnd: Locator
  readonly resume: Locator
  readonly pause: Locator
  readonly again: Locator
  readonly moreTime: Locator
  readonly skipQuestion: Locator
  readonly skipRound: Locator
  readonly lock: Locator
  readonly unlock: Locator
  readonly freeze: Locator
  readonly unfreeze: Locator
  readonly backToWall: Locator
  readonly showReplay: Locator
  readonly predict: Locator
  readonly closeLook: Locator
  readonly isRefused: Locator
  readonly isOver: Locator
  readonly isRehearsal: Locator
  readonly reconnects: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    const button = (key: string) =>
      page.getByRole('button', { name: words.say(`console.${key}`), exact: true })
    const heading = (key: string) =>
      page.getByRole('heading', { name: words.say(`console.${key}`), exact: true })
    this.link = page.getByRole('textbox', { name: words.say('console.lobby.link') })
    this.projectorLink = page.getByRole('textbox', { name: words.say('console.lobby.projectorLink') })
    this.roster = page.getByRole('list', { name: words.say('console.roster.title') }).getByRole('listitem')
    this.start = button('act.start')
    this.close = button('act.close')
    this.closeRound = button('act.closeRound')
    this.standings = button('act.standings')
    this.nextQuestion = button('act.nextQuestion')
    this.nextActivity = button('act.nextActivity')
    this.toEnd = button('act.toEnd')
    this.resume = button('act.resume')
    this.pause = button('act.pause')
    this.again = button('act.again')
    this.moreTime = button('act.more-time')
    this.skipQuestion = button('act.skipQuestion')
    this.skipRound = button('act.skipRound')
    this.lock = button('act.lock')
    this.unlock = button('act.unlock')
    this.freeze = button('round.freeze')
    this.unfreeze = button('round.frozen')
    this.backToWall = button('round.wall')
    this.showReplay = button('look.show')
    this.predict = button('look.predict')
    this.closeLook = button('look.close')
    this.isRefused = heading('door.not-the-host.title')
    this.isOver = heading('ended.title')
    this.isRehearsal = page.getByText(words.say('console.rehearsal'))
    this.reconnects = page.getByText(words.within('console.line.reconnecting'))
  }

  async open(code: string, { rehearsal = false } = {}): Promise<void> {
    await this.#page.goto(`/class/${code}/console${rehearsal ? '?rehearsal' : ''}`)
  }

  /** Where a browser that is not signed in opens the projector. */
  async keyedProjectorPath(): Promise<string> {
    await this.#page.getByText(this.#words.say('console.lobby.otherDevice'), { exact: true }).click()
    return new URL(await this.projectorLink.inputValue()).pathname
  }

  async hasStudents(count: number): Promise<void> {
    await expect(this.roster).toHaveCount(count)
  }

  /** Unfolds what can be done about a student; outside of the lobby the list is unfolded first. */
  async student(name: string): Promise<Locator> {
    const list = this.#page.getByRole('list', { name: this.#words.say('console.roster.title') })
    if (!(await list.isVisible()))
      await this.#page.locator('aside summary', { hasText: this.#words.say('console.roster.title') }).click()
    const row = list.getByRole('listitem').filter({ hasText: name })
    if ((await row.locator('details[open]').count()) === 0) await row.locator('summary').click()
    return row
  }

  async giveTime(name: string, time: 'default' | 'extended' | 'none'): Promise<void> {
    const row = await this.student(name)
    await row.locator('label', { hasText: this.#words.say(`console.roster.times.${time}`) }).click()
  }

  async rename(name: string): Promise<void> {
    const row = await this.student(name)
    await row.getByRole('button', { name: this.#words.say('console.roster.rename') }).click()
  }

  /** Asked once more, and yes. */
  async kick(name: string): Promise<void> {
    const row = await this.student(name)
    const kick = row.getByRole('button', { name: this.#words.say('console.roster.kick'), exact: true })
    await kick.click()
    await row.getByRole('group', { name: this.#words.say('console.roster.kickSure', { name }) }).waitFor()
    await kick.click()
  }

  /** Asked once more, and yes. */
  async end(): Promise<void> {
    const end = this.#page.getByRole('button', { name: this.#words.say('console.act.end'), exact: true })
    await end.click()
    await this.#page.getByRole('group', { name: this.#words.say('console.act.endSure') }).waitFor()
    await end.click()
  }

  /** The one main thing, as from a presenter's remote control. */
  async goOn(shown: Locator): Promise<void> {
    await expect(shown).toHaveAttribute('aria-disabled', 'false')
    await this.#page.locator('h1').click()
    await this.#page.keyboard.press('Space')
  }

  /** The card of a pair, by its number in the class. */
  pair(number: number): Locator {
    const name = this.#words.say('console.pair.name', { number })
    return this.#page
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('heading', { name, exact: true }) })
  }

  /** The name of who sits at an end of a pair. */
  async holder(number: number, role: 'client' | 'server'): Promise<string> {
    const says = `${this.#words.say(`roles.${role}`)}: `
    const row = this.pair(number).locator('p', { hasText: new RegExp(`^${says}`) })
    return ((await row.textContent()) ?? '').slice(says.length)
  }

  async look(number: number): Promise<void> {
    const name = this.#words.say('console.pair.lookAt', { number })
    await this.#page.getByRole('button', { name, exact: true }).click()
    const title = this.#words.say('console.look.title', { number })
    await expect(this.#page.getByRole('heading', { name: title })).toBeVisible()
  }

  async showPair(number: number): Promise<void> {
    const name = this.#words.say('console.pair.showPair', { number })
    await this.#page.getByRole('button', { name, exact: true }).click()
  }

  async nudge(number: number, role: 'client' | 'server' | 'network'): Promise<void> {
    const name = this.#words.say('console.pair.nudge', { role: this.#words.say(`roles.${role}`) })
    await this.pair(number).getByRole('button', { name }).click()
  }

  async chooseFilter(filter: 'all' | 'waiting' | 'struggling'): Promise<void> {
    const group = this.#page.getByRole('group', { name: this.#words.say('console.round.filter') })
    await group.locator('label', { hasText: this.#words.say(`console.round.filters.${filter}`) }).click()
  }

  /** Two are a pair of the next round, by two presses. */
  async pairByHand(a: string, b: string): Promise<void> {
    for (const name of [a, b]) await this.#page.getByRole('button', { name, exact: true }).click()
    await expect(this.#page.getByText(this.#words.say('console.byHand.joined', { a, b }))).toBeAttached()
  }

  async hasAnswered(answered: number, players: number): Promise<void> {
    const said = this.#words.say('console.question.answered', { answered, players })
    await expect(this.#page.getByText(said)).toBeVisible()
  }
}
