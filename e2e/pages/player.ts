import { type BrowserContext, type Page, expect } from '@playwright/test'
import { type Patience, REAL } from '../fixtures/patience.ts'
import type { Language, Words } from '../fixtures/words.ts'
import { Board } from './board.ts'
import { Home } from './home.ts'
import { Network } from './network.ts'
import { Replay } from './replay.ts'
import { Result } from './result.ts'
import { Stage } from './stage.ts'
import { Waiting } from './waiting.ts'

/** Somebody at a browser, and the screens as they come upon them. */
export class Player {
  readonly page: Page
  readonly words: Words
  readonly home: Home
  readonly waiting: Waiting
  readonly stage: Stage
  readonly network: Network
  readonly result: Result
  readonly replay: Replay
  readonly board: Board

  constructor(page: Page, words: Words, patience: Patience = REAL) {
    this.page = page
    this.words = words
    this.home = new Home(page, words)
    this.waiting = new Waiting(page, words)
    this.stage = new Stage(page, words, patience)
    this.network = new Network(page, words, patience)
    this.result = new Result(page, words, patience)
    this.replay = new Replay(page, words)
    this.board = new Board(page, words)
  }

  get context(): BrowserContext {
    return this.page.context()
  }

  /** The same person in another tab: the same cookie. */
  async anotherTab(): Promise<Player> {
    return new Player(await this.context.newPage(), this.words)
  }

  /** With the button that is on every page: what is on the screen stays, in other words. */
  async switchLanguage(to: Language): Promise<void> {
    await this.page.locator(`button[name=language][value=${to}]`).click()
    await expect(this.page.locator('html')).toHaveAttribute('lang', to === 'en' ? 'en' : 'zh-Hans')
    // Where the other language has an address of its own the old title goes before the new one is there.
    await expect(this.page).toHaveTitle(/\S/)
  }

  /** Whether anything on the screen makes it scroll sideways. */
  async scrollsSideways(): Promise<boolean> {
    const width = await this.page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0)
    return width > (this.page.viewportSize()?.width ?? 0)
  }
}
