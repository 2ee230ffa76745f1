import { hasNothingForAxe } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/test.ts'
import { tourLobby, tourMatch, tourMore } from '../fixtures/tours.ts'
import type { Language } from '../fixtures/words.ts'
import type { Player } from '../pages/player.ts'

// What is fading in has no contrast yet.
test.use({ inHurry: true, contextOptions: { reducedMotion: 'reduce' } })
test.setTimeout(180_000)

const TOURS = { 'around a match': tourLobby, 'of a match': tourMatch, 'of what is more': tourMore } as const

const DESKTOP = { width: 1280, height: 800 }
const PHONE = { width: 320, height: 640 }
const TABLET = { width: 768, height: 1024 }

/** The two languages together see every screen at both sizes; contrast in the dark is no matter of language. */
const LOOKS = {
  en: [
    ['light', DESKTOP],
    ['dark', PHONE],
  ],
  zh: [['light', PHONE]],
} as const satisfies Record<Language, object>

for (const [which, tour] of Object.entries(TOURS)) {
  test(
    `every screen ${which} is for everyone`,
    {
      tag: '@languages',
    },
    async ({ newcomer, pair, watch, language }) => {
      await tour({ newcomer, pair, watch }, (screen, player) =>
        test.step(screen, async () => {
          for (const size of [PHONE, TABLET, DESKTOP]) await fits(screen, player, size)
          for (const [theme, size] of LOOKS[language]) {
            await player.page.setViewportSize(size)
            await hasNothingForAxe(screen, player.page, theme)
          }
          await player.page.setViewportSize(DESKTOP)
        }),
      )
    },
  )
}

async function fits(screen: string, player: Player, size: typeof PHONE): Promise<void> {
  await player.page.setViewportSize(size)
  expect.soft(await player.scrollsSideways(), `${screen} scrolls sideways at ${size.width} px`).toBe(false)
}
