import { type Locator, type Page, expect } from '@playwright/test'
import type { Role } from '#core/by-role.ts'
import type { Reason } from '#core/teardown/rejection.ts'
import type { State } from '#core/teardown/state.ts'
import type { Patience } from '../fixtures/patience.ts'
import type { Answer, Sends } from '../fixtures/right-answers.ts'
import type { Words } from '../fixtures/words.ts'
import { Composer, type SegmentDraft } from './composer.ts'
import { DiagramTable } from './diagram-table.ts'

/** A match while it is played. */
export class Stage {
  readonly diagram: Locator
  readonly composer: Composer
  readonly table: DiagramTable
  /** What is wrong with the line to Node; hidden while nothing is. */
  readonly banner: Locator
  /** A move was made without a line, and will be sent again. */
  readonly kept: Locator
  /** Would have the wait for a timer skipped. */
  readonly skipButton: Locator
  /** The own end's, as rings. */
  readonly timers: Locator
  readonly leaveButton: Locator
  readonly #page: Page
  readonly #words: Words
  readonly #patience: Patience

  constructor(page: Page, words: Words, patience: Patience) {
    this.#page = page
    this.#words = words
    this.#patience = patience
    this.composer = new Composer(page, words)
    this.table = new DiagramTable(page, words)
    this.diagram = page.getByRole('region', { name: words.say('stage.diagram') }).first()
    this.banner = page.getByText(words.within('line.reconnecting'))
    this.kept = page.getByText(words.within('line.sending'))
    this.skipButton = page.getByRole('button', { name: words.like('stage.skip') })
    this.timers = page.getByRole('list', { name: words.say('stage.timers') }).getByRole('listitem')
    this.leaveButton = page.getByRole('button', { name: words.say('stage.leave') })
  }

  async isOpen(): Promise<void> {
    await this.#patience.until(this.diagram)
  }

  /** It is this player's turn. */
  async isAsked(): Promise<void> {
    await this.#patience.until(this.composer.form)
  }

  /** It is somebody else's turn, or nobody's. */
  async isWaiting(): Promise<void> {
    await this.#patience.until(this.#page.getByRole('heading', { name: this.#words.say('situation.wait') }))
  }

  /** The newest line says this. */
  async showsLast(kind: 'state' | 'arrived' | 'called', value: string): Promise<void> {
    const says = this.#words.within(`items.${kind}`, { state: value, call: value })
    await this.#patience.until(this.table.rows.last().filter({ hasText: says }))
  }

  /** Answers the open question and waits for the verdict that it is right. */
  async answer(role: Role, answer: Answer, becomes: State | null = null): Promise<void> {
    const before = await this.prepare(role)
    if (answer !== 'nothing') await this.composer.put(await this.numbered(answer))
    if (becomes !== null) await this.composer.chooseState(becomes)
    await this.composer.sayHowSure()
    await (answer === 'nothing' ? this.composer.nothingButton : this.composer.sendButton).click()
    await this.isAccepted(role, before)
  }

  /** Waits for the question; gives how many answers this end has had accepted so far. */
  async prepare(role: Role): Promise<number> {
    await this.isAsked()
    return this.table.accepted(role)
  }

  async isAccepted(role: Role, before: number): Promise<void> {
    await expect.poll(() => this.table.accepted(role)).toBeGreaterThan(before)
  }

  /** Sends something that will be refused. */
  async answerWrong(answer: Answer): Promise<void> {
    await this.isAsked()
    if (answer !== 'nothing') await this.composer.put(await this.numbered(answer))
    await (answer === 'nothing' ? this.composer.nothingButton : this.composer.sendButton).click()
  }

  /** An answer with this match's own numbers in it. */
  async numbered({ bits, seq, ack, length }: Sends): Promise<SegmentDraft> {
    const { own, peer } = await this.starts()
    return { bits, seq: own + seq, ack: peer + ack, length }
  }

  /** Where both ends stood before the first move: in the first segment, or offered before there is one. */
  async starts(): Promise<{ own: number; peer: number }> {
    const { composer, table } = this
    const first = (await table.lines()).find((line) => /SEQ=\d+ ACK=\d+/.test(line))
    if (first !== undefined) {
      const [, seq, ack] = (/SEQ=(\d+) ACK=(\d+)/.exec(first) ?? []).map(Number)
      const sent = this.#words.within('items.sent').test(first)
      return sent ? { own: Number(seq), peer: Number(ack) } : { own: Number(ack), peer: Number(seq) }
    }
    // At level 1 the numbers are filled in.
    if (!(await composer.seq.isVisible())) return { own: 0, peer: 0 }
    return { own: await composer.known('SND.NXT'), peer: await composer.known('RCV.NXT') }
  }

  /** The words of a refusal, by its code. */
  refusal(reason: Reason): Locator {
    return this.#page.getByRole('heading', { name: this.#words.within(`refusals.${reason}.title`) })
  }

  /** The sentence that is shown at one of the three depths. */
  refusalText(reason: Reason, depth: 'rule' | 'hint' | 'answer'): Locator {
    return this.#page.getByText(this.#words.like(`refusals.${reason}.${depth}`)).filter({ visible: true })
  }

  /** What an onlooker would say is on the screen: all lines, and what is asked. */
  async seen(): Promise<unknown> {
    const asked = await this.composer.form.isVisible()
    const main = this.#page.getByRole('main')
    const headings = await main.getByRole('heading').filter({ visible: true }).allInnerTexts()
    return { lines: await this.table.lines(), asked, headings }
  }
}
