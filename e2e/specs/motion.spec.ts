import type { Page } from '@playwright/test'
import { play, stepsOf } from '../fixtures/play.ts'
import { expect, test } from '../fixtures/test.ts'

const FIRST = stepsOf('four-waves', 'client').slice(0, 1)

test.describe('where less motion is asked', () => {
  test('nothing moves', async ({ alone }) => {
    const player = await alone({ level: 1 })
    const moved = await watchMotion(player.page)
    await play({ client: player }, FIRST)
    await player.stage.isAsked()
    expect(await moved()).toEqual([])
  })
})

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('a segment that was sent is seen to fly', async ({ alone }) => {
    const player = await alone({ level: 1 })
    const moved = await watchMotion(player.page)
    await play({ client: player }, FIRST)
    await player.stage.isAsked()
    expect(await moved()).toContain('fly-circle')
  })
})

/** Names of the animations that start from now on. */
async function watchMotion(page: Page): Promise<() => Promise<string[]>> {
  const names = await page.evaluateHandle(() => {
    const seen: string[] = []
    document.addEventListener('animationstart', ({ animationName }) => seen.push(animationName))
    return seen
  })
  return () => names.jsonValue()
}
