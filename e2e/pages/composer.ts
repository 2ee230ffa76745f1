import type { Locator, Page } from '@playwright/test'
import type { Line } from '#core/match/line.ts'
import type { Confidence } from '#core/match/move.ts'
import { CONTROL_BITS, type ControlBit } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'
import type { Words } from '../fixtures/words.ts'

/** What is put together before it is sent; numbers as they go into the fields. */
export interface SegmentDraft {
  readonly bits: readonly ControlBit[]
  readonly seq: number
  readonly ack: number
  /** Octets; left out where the scenario asks for no length. */
  readonly length: number
}

/** Where a segment is put together. */
export class Composer {
  readonly form: Locator
  readonly sendButton: Locator
  readonly nothingButton: Locator
  readonly seq: Locator
  readonly ack: Locator
  readonly length: Locator
  readonly state: Locator
  readonly #page: Page
  readonly #words: Words

  constructor(page: Page, words: Words) {
    this.#page = page
    this.#words = words
    this.form = page.getByRole('form', { name: words.say('composer.title') })
    this.sendButton = this.form.getByRole('button', { name: words.like('composer.send') })
    this.nothingButton = this.form.getByRole('button', { name: words.like('composer.nothing') })
    this.seq = this.form.getByRole('textbox', { name: words.like('composer.seq') })
    this.ack = this.form.getByRole('textbox', { name: words.like('composer.ack') })
    this.length = this.form.getByRole('textbox', { name: words.within('composer.length') })
    this.state = this.form.getByRole('combobox', { name: words.say('composer.state') })
  }

  bit(bit: ControlBit): Locator {
    return this.form.getByRole('checkbox', { name: bit })
  }

  /** One of the numbers that are known and offered, by its name: `SND.NXT`. */
  async known(name: string): Promise<number> {
    const field = this.#words.say('composer.seq')
    const chip = this.form.getByRole('button', { name: this.#words.like('composer.put', { name, field }) })
    const digits = /\d+$/.exec((await chip.innerText()).trim())
    return Number(digits?.[0])
  }

  async put(draft: SegmentDraft): Promise<void> {
    await this.putBits(draft.bits)
    if (await this.seq.isVisible()) await this.seq.fill(String(draft.seq))
    if (draft.bits.includes('ACK') && (await this.ack.isVisible())) await this.ack.fill(String(draft.ack))
    if (await this.length.isVisible()) await this.length.fill(String(draft.length))
  }

  async putBits(bits: readonly ControlBit[]): Promise<void> {
    for (const bit of CONTROL_BITS) {
      if ((await this.bit(bit).isChecked()) === bits.includes(bit)) continue
      await this.#labelOf(this.#page.getByRole('checkbox', { name: bit })).click()
    }
  }

  /** Level 3, with the segment. */
  async chooseState(state: State): Promise<void> {
    await this.state.selectOption(state)
  }

  /** Level 3, where the segment was right and the state is asked again. */
  async nameState(state: State): Promise<void> {
    await this.#labelOf(this.#page.getByRole('radio', { name: state })).click()
    await this.form.getByRole('button', { name: this.#words.like('composer.sendState') }).click()
  }

  /** What is seen of a checkbox or a radio button here, and so what is clicked. */
  #labelOf(input: Locator): Locator {
    return this.form.locator('label').filter({ has: input })
  }

  /** Where that is asked, with the move. */
  async sayHowSure(confidence: Confidence = 'think-so'): Promise<void> {
    const radio = this.form.getByRole('radio', {
      name: this.#words.beginsWith(`composer.surenesses.${confidence}`),
    })
    if ((await radio.count()) > 0) await this.#labelOf(this.#page.locator(`[value="${confidence}"]`)).click()
  }

  /** Story level: the line as it stands there, in the talk of four waves and most others. */
  line(line: Line): Locator {
    return this.form.getByRole('radio', { name: this.#words.beginsWith(`scenes.talk.${line}`) })
  }

  async send(): Promise<void> {
    await this.sendButton.click()
  }
}
