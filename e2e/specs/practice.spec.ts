import type { Page } from '@playwright/test'
import { looksWellInBoth } from '../fixtures/looks-well.ts'
import { BANK, questionOf } from '../fixtures/questions.ts'
import { expect, test } from '../fixtures/test.ts'
import { Practice } from '../pages/practice.ts'

const SINGLE = questionOf('single')
const OF_CHAPTER = BANK.filter(({ chapter }) => chapter === SINGLE.chapter).length
const CHAPTER_ADDRESS = `/practice?chapter=${SINGLE.chapter}`

async function answerWrong(practice: Practice, page: Page): Promise<void> {
  const wrong = SINGLE.options.find(({ id }) => id !== SINGLE.key)?.id ?? ''
  await practice.open(`?question=${SINGLE.id}`)
  await expect(practice.question.answerButton).toBeEnabled()
  await page.locator('label', { has: page.locator(`input[value="${wrong}"]`) }).click()
  await practice.question.answerButton.click()
  await expect(practice.question.wrong).toBeVisible()
}

test('what was wrong comes back until it is right, and progress outlives the page', async ({
  newcomer,
  words,
}) => {
  const { page } = await newcomer()
  const practice = new Practice(page, words)
  await answerWrong(practice, page)
  await page.keyboard.press('Enter')
  await expect(practice.result(0, 1)).toBeFocused()
  await expect(practice.chapterLink(SINGLE.chapter)).toBeVisible()

  await practice.open()
  await page.reload()
  await expect(practice.answered(CHAPTER_ADDRESS, 1, OF_CHAPTER)).toBeVisible()
  await practice.wrongOffer.click()
  await practice.question.answer(SINGLE, 'mouse')
  await expect(practice.question.right).toBeVisible()
  await practice.toResultButton.click()
  await expect(practice.result(1, 1)).toBeVisible()
  await practice.open('?round=wrong')
  await expect(practice.nothingWrong).toBeVisible()

  await practice.open()
  await practice.forgetButton.click()
  await practice.forgetSurelyButton.click()
  await expect(practice.forgotten).toBeVisible()
  await page.reload()
  await expect(practice.answered(CHAPTER_ADDRESS, 0, OF_CHAPTER)).toBeVisible()
})

test('progress that is garbage is no progress, and practice goes on', async ({ newcomer, words }) => {
  const { page } = await newcomer()
  const practice = new Practice(page, words)
  await page.addInitScript(() => localStorage.setItem('four-waves practice', '{"version":1,"cards":[1,'))
  await practice.open()
  await expect(practice.answered(CHAPTER_ADDRESS, 0, OF_CHAPTER)).toBeVisible()
  await practice.open('?round=due')
  await expect(practice.question.answerButton).toBeEnabled()
})

test('where storage is refused the page says so', async ({ newcomer, words }) => {
  const { page } = await newcomer()
  const practice = new Practice(page, words)
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  await practice.open()
  await expect(page.getByText(words.say('practice.refused'))).toBeVisible()
})

test('generated questions are there without end', async ({ newcomer, words }) => {
  const { page } = await newcomer()
  const practice = new Practice(page, words)
  await practice.open('?round=endless')
  await expect(page.getByText(words.say('practice.where', { nth: 1, count: 10 }))).toBeVisible()
  await expect(practice.question.answerButton).toBeEnabled()
})

const SCREENS = ['the choice', 'order', 'pairs', 'point', 'true-false', 'explained'] as const

test('nothing is found by axe, and nothing scrolls sideways', async ({ newcomer, words }) => {
  const player = await newcomer()
  const practice = new Practice(player.page, words)
  for (const screen of SCREENS) {
    await test.step(screen, async () => {
      await show(screen, practice, player.page)
      await looksWellInBoth(screen, player)
    })
  }
})

async function show(screen: (typeof SCREENS)[number], practice: Practice, page: Page): Promise<void> {
  if (screen === 'explained') return answerWrong(practice, page)
  if (screen === 'the choice') {
    await practice.open()
    return expect(practice.heading).toBeVisible()
  }
  await practice.open(`?question=${questionOf(screen).id}`)
  await expect(practice.question.answerButton).toBeEnabled()
}
