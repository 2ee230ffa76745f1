import { looksWellInBoth } from '../fixtures/looks-well.ts'
import { test } from '../fixtures/test.ts'
import { tourLobby, tourMatch, tourMore } from '../fixtures/tours.ts'

test.use({ inHurry: true })
test.setTimeout(300_000)

const TOURS = { 'around a match': tourLobby, 'of a match': tourMatch, 'of what is more': tourMore } as const

for (const [which, tour] of Object.entries(TOURS)) {
  test(`every screen ${which} is for everyone, in both languages`, async ({ newcomer, pair, watch }) => {
    await tour({ newcomer, pair, watch }, (screen, player) =>
      test.step(screen, () => looksWellInBoth(screen, player)),
    )
  })
}
