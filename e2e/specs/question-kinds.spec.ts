import type { BrowserContextOptions } from '@playwright/test'
import { QUESTION_KINDS } from '#core/quiz/question.ts'
import { questionAtSegment, questionOf } from '../fixtures/questions.ts'
import { expect, test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'
import type { Player } from '../pages/player.ts'
import { Practice } from '../pages/practice.ts'
import type { Means } from '../pages/question.ts'

interface Company {
  readonly newcomer: (options?: BrowserContextOptions) => Promise<Player>
  readonly words: Words
}

async function answerEachKind({ newcomer, words }: Company, means: Means, options = {}): Promise<Player> {
  const player = await newcomer(options)
  const practice = new Practice(player.page, words)
  for (const kind of QUESTION_KINDS) {
    await test.step(`${kind} by ${means}`, async () => {
      const question = questionOf(kind)
      await practice.open(`?question=${question.id}`)
      await practice.question.answer(question, means)
      await expect(practice.question.right).toBeVisible()
      expect(await player.scrollsSideways()).toBe(false)
    })
  }
  return player
}

test('each kind is answered by mouse', async ({ newcomer, words }) => {
  const { page } = await answerEachKind({ newcomer, words }, 'mouse')
  const question = questionAtSegment()
  const practice = new Practice(page, words)
  await practice.open(`?question=${question.id}`)
  await expect(practice.question.answerButton).toBeEnabled()
  await page.getByRole('button', { name: segmentName(words, question.key[0]) }).click()
  await practice.question.answerButton.click()
  await expect(practice.question.right).toBeVisible()
})

function segmentName(words: Words, place = ''): RegExp {
  return words.beginsWith('figures.segment', { n: place.split(':')[1] ?? '' })
}

test('each kind is answered by keyboard', async ({ newcomer, words }) => {
  await answerEachKind({ newcomer, words }, 'keys')
})

test('each kind is answered by touch', { tag: ['@phone', '@elsewhere'] }, async ({ newcomer, words }) => {
  await answerEachKind({ newcomer, words }, 'touch')
})

test('what is no answer yet is told in a sentence, and nothing is spent', async ({ newcomer, words }) => {
  const { page } = await newcomer()
  const practice = new Practice(page, words)
  const { question } = practice
  await practice.open(`?question=${questionOf('number').id}`)
  await question.answerButton.click()
  await expect(question.alert).toHaveText(words.say('question.lacks.type-number'))
  const field = page.locator('input[inputmode=numeric]')
  await field.fill('4294967296')
  await question.answerButton.click()
  await expect(question.alert).toHaveText(words.say('question.lacks.too-large'))
  await field.fill('-5')
  await field.press('Enter')
  await expect(question.alert).toHaveText(words.say('question.lacks.not-whole'))
  await field.fill('0')
  await field.press('ArrowDown')
  await expect(field).toHaveValue('4294967295')
})
