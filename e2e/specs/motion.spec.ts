import { play, stepsOf } from '../fixtures/play.ts'
import { expect, test } from '../fixtures/test.ts'
import type { Player } from '../pages/player.ts'

/** Milliseconds; what is shorter is a change of colour. */
const MOTION = 150

test.describe('where less motion is asked', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing flies', async ({ alone }) => {
    const player = await alone({ level: 1 })
    await play({ client: player }, stepsOf('four-waves', 'client').slice(0, 1))
    expect(await motions(player)).toEqual([])
    await player.stage.isAsked()
    expect(await motions(player)).toEqual([])
  })
})

test('a segment that was sent is seen to fly', async ({ alone }) => {
  const player = await alone({ level: 1 })
  await play({ client: player }, stepsOf('four-waves', 'client').slice(0, 1))
  expect(await motions(player)).not.toEqual([])
})

function motions({ page }: Player): Promise<string[]> {
  return page.evaluate(
    (motion) =>
      document
        .getAnimations()
        .filter((one) => one.playState === 'running' && Number(one.effect?.getTiming().duration) > motion)
        .map((one) => ('animationName' in one ? String(one.animationName) : one.id)),
    MOTION,
  )
}
