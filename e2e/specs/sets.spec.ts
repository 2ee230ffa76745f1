import { ONE_OF_EACH } from '#core/quiz/testing/questions.ts'
import { looksWell } from '../fixtures/looks-well.ts'
import { BANK } from '../fixtures/questions.ts'
import { expect, test } from '../fixtures/test.ts'
import { Sets } from '../pages/sets.ts'

const SET = {
  format: 'four-waves-questions',
  version: 1,
  title: { en: 'One of each', zh: '每种一道' },
  questions: ONE_OF_EACH,
}
const JSON_FILE = JSON.stringify(SET, null, 2)
const GIFT_FILE = `$CATEGORY: time-wait

::who::Which end waits? {
=The first
~The last
}

::say::Why? {}
`

test(
  'what is wrong in a file is told by line; a good one shows what is in it',
  { tag: '@languages' },
  async ({ newcomer, words }) => {
    const player = await newcomer()
    const { page } = player
    const sets = new Sets(page, words)
    await sets.open()
    await sets.choose('broken.json', '{\n  "format": "four-waves-questions",\n  "version": 1,\n}')
    await expect(sets.wrong).toBeVisible()
    await expect(sets.line(4)).toBeVisible()
    await looksWell('faults', player)

    await sets.choose('mine.gift', GIFT_FILE)
    await expect(sets.title('mine')).toBeVisible()
    await expect(sets.wrong).toBeHidden()
    await expect(sets.line(8)).toContainText('say')

    await sets.choose('each.json', JSON_FILE)
    await expect(sets.title(SET.title[words.language])).toBeVisible()
    await expect(sets.questions).toHaveCount(ONE_OF_EACH.length)
    await sets.questions.last().locator('summary').click()
    await expect(
      page.getByText(ONE_OF_EACH[0]?.explanation[words.language] ?? '', { exact: true }),
    ).toBeVisible()
    await looksWell('a set', player)
  },
)

test('what was saved is read back, and leads to a quiz of it', async ({ newcomer, words, request }) => {
  const { page } = await newcomer()
  const sets = new Sets(page, words)
  await sets.open()
  await sets.choose('each.json', JSON_FILE)
  const saved = await sets.save('saveJson')
  expect(JSON.parse(saved)).toEqual(SET)
  const gift = await sets.save('saveGift.en')
  await expect(page.getByText(words.say('sets.losses.reason'))).toBeVisible()
  await sets.choose('back.gift.txt', gift)
  await expect(sets.title('back')).toBeVisible()
  await expect(sets.questions.filter({ hasText: words.say('room.kind.pairs') })).toHaveCount(1)

  const bank = await request.get('/api/questions/export?format=json')
  await sets.choose('bank.json', await bank.text())
  await expect(sets.questions).toHaveCount(BANK.length)

  await sets.choose('again.json', saved)
  await sets.play.click()
  await expect(page).toHaveURL(/\/quiz$/)
  await expect(page.getByText(`${words.say('room.source.set')}: ${SET.title.en}`)).toBeVisible()
})
