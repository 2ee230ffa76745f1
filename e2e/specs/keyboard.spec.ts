import { expect } from '@playwright/test'
import { tabTo } from '../fixtures/tab-to.ts'
import { test } from '../fixtures/test.ts'

test.use({ inHurry: true })

test('a whole match by keyboard alone', async ({ newcomer, words }) => {
  const { page, home, stage, result } = await newcomer()
  const { keyboard } = page
  const { composer } = stage
  await home.open()
  await tabTo(page, page.getByRole('radio', { name: words.within('home.levels.1.name') }))
  await keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: words.within('home.levels.2.name') })).toBeChecked()
  await tabTo(page, home.computerButton)
  await keyboard.press('Enter')

  const before = await stage.prepare('client')
  const { own, peer } = await stage.starts()
  await keyboard.press('f')
  await keyboard.press('a')
  await tabTo(page, composer.seq)
  await keyboard.type(String(own))
  await tabTo(page, composer.ack)
  await keyboard.type(String(peer))
  await keyboard.press('Enter')
  await stage.isAccepted('client', before)

  await stage.isAsked()
  await keyboard.press('w')
  await stage.isAccepted('client', before + 1)

  await stage.isAsked()
  await keyboard.press('A')
  await tabTo(page, composer.seq)
  await keyboard.type(String(own))
  await keyboard.press('ArrowUp')
  await tabTo(page, composer.ack)
  await keyboard.type(String(peer + 2))
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')

  await result.isOpen()
  await expect(result.score('client')).toContainText(result.percent(100))
  await tabTo(page, result.again)
  await keyboard.press('Enter')
  await stage.isOpen()
})

test('where single letters are switched off they do nothing', async ({ alone, words }) => {
  const { page, stage } = await alone({ level: 1 })
  await stage.isAsked()
  await page.getByRole('checkbox', { name: words.within('composer.shortcutsSwitch') }).uncheck()
  await stage.composer.bit('RST').focus()
  await page.keyboard.press('f')
  await page.keyboard.press('w')
  await expect(stage.composer.bit('FIN')).not.toBeChecked()
  await page.keyboard.press('Space')
  await expect(stage.composer.bit('RST')).toBeChecked()
})

test('the first stop of the Tab key skips to the content', async ({ newcomer, words }) => {
  const { page, home } = await newcomer()
  await home.open()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: words.say('frame.skip') })
  await expect(skip).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#content$/)
})
