import { looksWell } from '../fixtures/looks-well.ts'
import { expect, test } from '../fixtures/test.ts'
import { tourLobby, tourMatch, tourMore } from '../fixtures/tours.ts'

test.use({ inHurry: true })
test.setTimeout(180_000)

const TOURS = { 'around a match': tourLobby, 'of a match': tourMatch, 'of what is more': tourMore } as const

for (const [which, tour] of Object.entries(TOURS)) {
  test(
    `every screen ${which} is for everyone`,
    {
      tag: '@languages',
    },
    async ({ newcomer, pair, watch }) => {
      await tour({ newcomer, pair, watch }, (screen, player) =>
        test.step(screen, async () => {
          await player.page.setViewportSize({ width: 768, height: 1024 })
          expect.soft(await player.scrollsSideways(), `${screen} scrolls sideways at 768 px`).toBe(false)
          await looksWell(screen, player)
        }),
      )
    },
  )
}
