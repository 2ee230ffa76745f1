import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'
import { tourLobby, tourMatch } from '../fixtures/tours.ts'
import type { Player } from '../pages/player.ts'

// What is fading in has no contrast yet.
test.use({ inHurry: true, contextOptions: { reducedMotion: 'reduce' } })
test.setTimeout(180_000)

const TOURS = { 'around a match': tourLobby, 'of a match': tourMatch } as const

for (const [which, tour] of Object.entries(TOURS)) {
  test(
    `every screen ${which} is for everyone, in light and dark`,
    {
      tag: ['@languages', '@phone'],
    },
    async ({ newcomer, pair, watch }) => {
      await tour({ newcomer, pair, watch }, async (screen, player) => {
        await test.step(screen, async () => {
          expect(await player.scrollsSideways(), `${screen} scrolls sideways`).toBe(false)
          await hasNothingForAxe(screen, player)
        })
      })
    },
  )
}

async function hasNothingForAxe(screen: string, { page }: Player): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await untilStill(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html }) => html),
    }))
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([])
  }
}

/** Colours that are changing have no contrast yet. What goes on for ever is not waited for. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(finite.map((one) => one.finished))
  })
}
