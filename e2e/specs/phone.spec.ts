import { play, stepsOf } from '../fixtures/play.ts'
import { expect, test } from '../fixtures/test.ts'

/** WCAG 2.2 asks for 24 px; a thumb wants 44. */
const THUMB = 44

test(
  'on a phone a whole match is played with the thumb',
  { tag: ['@phone', '@elsewhere'] },
  async ({ alone }) => {
    const player = await alone()
    const { stage, result } = player
    await stage.isAsked()
    await expect(stage.composer.sendButton).toBeInViewport()
    for (const control of [stage.composer.sendButton, stage.composer.nothingButton, stage.composer.seq]) {
      const box = await control.boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(THUMB)
    }
    await stage.answerWrong({ bits: ['FIN'], seq: 0, ack: 0, length: 0 })
    // The refusal stands above the composer, and both are to be seen.
    const refusal = stage.refusal('fin-without-ack')
    await expect(refusal).toBeInViewport()
    await expect(stage.composer.sendButton).toBeInViewport()
    const form = await stage.composer.form.elementHandle()
    // Both places at one moment, once the page has scrolled there.
    const isAbove = () =>
      refusal.evaluate(
        (card, composer) => card.getBoundingClientRect().top < (composer?.getBoundingClientRect().top ?? 0),
        form,
      )
    await expect.poll(isAbove).toBe(true)

    await play({ client: player }, stepsOf('four-waves', 'client'))
    await result.isOpen()
    expect(await player.scrollsSideways()).toBe(false)
  },
)
