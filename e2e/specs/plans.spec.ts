import { readFileSync } from 'node:fs'
import type { Text } from '#core/quiz/question.ts'
import { hasNothingForAxe } from '../fixtures/axe.ts'
import { looksWell, looksWellInBoth } from '../fixtures/looks-well.ts'
import { signedInTeacher } from '../fixtures/teachers.ts'
import { expect, test } from '../fixtures/test.ts'
import { Plans } from '../pages/plans.ts'

interface ReadyPlan {
  readonly title: Text
  readonly activities: readonly { readonly title: Text }[]
}

const FILE = new URL('../../content/plans/first-45-minutes.json', import.meta.url)
const FIRST = JSON.parse(readFileSync(FILE, 'utf8')) as ReadyPlan

test('a ready-made plan is copied, put in another order, added to, and found again as it was left', async ({
  newcomer,
  words,
}) => {
  const player = await newcomer()
  const { page } = player
  await signedInTeacher(page)
  const plans = new Plans(page, words)
  const title = FIRST.title[words.language]
  const names = FIRST.activities.map((one) => one.title[words.language])
  await plans.openList()
  await looksWellInBoth('plans', player)
  await plans.button('plans.copyOf', { title }).click()
  await plans.isOpen(names.length)
  expect(await plans.names()).toEqual(names)
  await looksWellInBoth('editor', player)

  await plans.drag(0, 2)
  await expect.poll(() => plans.names()).toEqual([names[1], names[2], names[0], ...names.slice(3)])
  await plans.grip(2).focus()
  await page.keyboard.press('Home')
  await expect.poll(() => plans.names()).toEqual(names)
  await expect(plans.grip(0)).toBeFocused()
  const place = { name: names[0]!, place: '1', count: String(names.length) }
  await expect(page.getByText(words.say('plans.moved', place))).toBeAttached()
  await plans.main(0).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => plans.names()).toEqual([names[1], names[0], ...names.slice(2)])

  for (const kind of ['scenario', 'quiz', 'reading'] as const) {
    await plans.add(kind)
    await looksWell(`a new ${kind}`, player)
  }
  await plans.minutes(0).fill('12')
  await plans.name.fill('  ')
  await expect(page.getByText(words.say('plans.noName'))).toBeVisible()
  await plans.name.fill('Mine')
  await expect(plans.saved).toBeVisible()

  await plans.main(1).focus()
  await page.keyboard.press('Delete')
  await expect(plans.rows).toHaveCount(names.length + 2)
  await page.keyboard.press('Enter')
  await expect(plans.rows).toHaveCount(names.length + 3)
  await plans.button('plans.copyRow', { name: names[1]! }).click()
  await expect(plans.main(1)).toBeFocused()
  await expect(plans.saved).toBeVisible()
  const left = await plans.names()
  await page.reload()
  await plans.isOpen(names.length + 4)
  expect(await plans.names()).toEqual(left)
  await expect(plans.minutes(0)).toHaveValue('12')
  await expect(plans.name).toHaveValue('Mine')
})

test('a plan is duplicated, deleted and brought back, saved as a file and read again', async ({
  newcomer,
  words,
}) => {
  const { page } = await newcomer()
  await signedInTeacher(page)
  const plans = new Plans(page, words)
  const title = FIRST.title[words.language]
  await plans.openList()
  await plans.button('plans.copyOf', { title }).click()
  await plans.isOpen(7)
  await plans.name.fill('Mine')
  await expect(plans.saved).toBeVisible()
  await plans.openList()
  await plans.button('plans.duplicateOf', { title: 'Mine' }).click()
  await expect(plans.card('Mine (copy)')).toBeVisible()
  await plans.button('plans.deleteOf', { title: 'Mine (copy)' }).click()
  await expect(plans.card('Mine (copy)')).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(plans.card('Mine (copy)')).toBeVisible()

  const file = await plans.saveFile('Mine')
  expect(JSON.parse(file)).toMatchObject({ format: 'four-waves-plan', version: 1, title: 'Mine' })
  await plans.readFile('broken.json', file.replace('"level": 1', '"level": 7'))
  await expect(page.getByRole('main').getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible()
  await hasNothingForAxe('faults of a plan', page, 'light')
  await plans.readFile('again.json', file.replace('"Mine"', '"Again"'))
  await plans.isOpen(7)
  await expect(plans.name).toHaveValue('Again')
})

test('a shared plan is seen by anybody, and copied by another teacher', async ({ newcomer, words }) => {
  const ann = await newcomer()
  await signedInTeacher(ann.page, 'Ann Lee')
  const plans = new Plans(ann.page, words)
  const title = FIRST.title[words.language]
  await plans.openList()
  await plans.button('plans.copyOf', { title }).click()
  await plans.isOpen(7)
  await plans.button('plans.share').click()
  const link = await ann.page.getByLabel(words.say('plans.sharing.link')).inputValue()
  await hasNothingForAxe('sharing', ann.page, 'light')

  const eve = await newcomer()
  await eve.page.goto(link)
  await expect(eve.page.getByText(FIRST.activities[3]!.title[words.language])).toBeVisible()
  await expect(eve.page.getByRole('link', { name: words.say('plans.shared.toTeach') })).toBeVisible()
  await looksWellInBoth('a shared plan', eve)
  await signedInTeacher(eve.page, 'Eve Ho')
  await eve.page.reload()
  const hers = new Plans(eve.page, words)
  await hers.button('plans.shared.take').click()
  await hers.isOpen(7)

  await plans.button('plans.sharing.stop').click()
  await expect(ann.page.getByText(words.say('plans.sharing.stopped'))).toBeVisible()
  await eve.page.goto(link)
  await expect(eve.page.getByText(words.say('plans.shared.gone'))).toBeVisible()
})

test('of two windows the second one is told, and may keep what it has', async ({ newcomer, words }) => {
  const { page } = await newcomer()
  await signedInTeacher(page)
  const first = new Plans(page, words)
  await first.openList()
  await first.button('plans.new').click()
  await first.isOpen(0)
  const second = new Plans(await page.context().newPage(), words)
  await second.page.goto(page.url())
  await second.isOpen(0)
  await first.name.fill('Of the first')
  await expect(first.saved).toBeVisible()
  await second.name.fill('Of the second')
  await expect(second.page.getByText(words.say('plans.saving.changed-elsewhere'))).toBeVisible()
  await second.button('plans.saving.mine').click()
  await expect(second.saved).toBeVisible()
  await page.reload()
  await expect(first.name).toHaveValue('Of the second')
})

test('two clicks start a lesson, with what was chosen last time', async ({ newcomer, words }) => {
  const player = await newcomer()
  const { page } = player
  await signedInTeacher(page)
  const plans = new Plans(page, words)
  const title = FIRST.title[words.language]
  await plans.openList()
  await page.getByRole('link', { name: words.say('plans.startOf', { title }) }).click()
  await expect(page).toHaveURL(/\/start$/)
  await page.getByText(words.say('plans.lesson.how')).click()
  await page.getByText(words.say('plans.settings.timersOf.brisk')).click()
  await looksWellInBoth('start', player)
  await page.getByRole('button', { name: words.beginsWith('plans.lesson.go') }).click()
  await expect(page).toHaveURL(/\/class\/[2-9A-Z]{6}\/console$/)
  await page.goto('/teach/plans/time-wait/start')
  await expect(page.getByText(words.within('plans.sumUp.timers.brisk')).first()).toBeVisible()
})
