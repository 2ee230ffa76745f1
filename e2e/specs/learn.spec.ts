import { looksWellInBoth } from '../fixtures/looks-well.ts'
import { expect, test } from '../fixtures/test.ts'
import { readWords } from '../fixtures/words.ts'
import { Learn } from '../pages/learn.ts'

test('a chapter is walked by keyboard, and leads into a match', async ({ newcomer, words }) => {
  const { page, stage } = await newcomer()
  const learn = new Learn(page, words)
  await page.goto('/learn')
  await learn.chapters.first().press('Enter')
  await expect(page).toHaveURL(/\/learn\/en\/four-waves$/)
  await learn.begin.press('Enter')
  await expect(learn.where(1, 6)).toBeVisible()
  for (const step of [2, 3, 4]) {
    await page.keyboard.press('ArrowRight')
    await expect(learn.where(step, 6)).toBeVisible()
  }
  await expect(learn.currentStep).toContainText(words.say('learn.segment', { n: 3 }))
  await expect(learn.end('server')).toContainText('LAST-ACK')
  await expect(learn.end('client')).toContainText('FIN-WAIT-2')
  await page.keyboard.press('ArrowLeft')
  await expect(learn.end('server')).toContainText('CLOSE-WAIT')
  await expect(learn.quizMe).toHaveAttribute('href', '/practice?chapter=four-waves')
  await learn.plays.first().press('Enter')
  await stage.isOpen()
})

test('the address names the language, whatever was chosen, and the switch goes to the other one', async ({
  newcomer,
  words,
}) => {
  const { page } = await newcomer()
  const html = page.locator('html')
  const chinese = readWords('zh')
  await new Learn(page, words).open('zh', 'half-close')
  await expect(html).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/learn\/zh\/half-close$/)
  await expect(page.locator('link[rel=alternate][hreflang=en]')).toHaveAttribute(
    'href',
    /\/learn\/en\/half-close$/,
  )
  await page.getByRole('button', { name: chinese.within('frame.language') }).click()
  await expect(page).toHaveURL(/\/learn\/en\/half-close$/)
  await expect(html).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: words.within('frame.language') }).click()
  await expect(page).toHaveURL(/\/learn\/zh\/half-close$/)
  await expect(html).toHaveAttribute('lang', 'zh-Hans')
  // It is remembered, and everywhere else.
  await page.goto('/learn')
  await expect(page.getByRole('heading', { level: 1, name: chinese.say('learn.title') })).toBeVisible()
  await new Learn(page, words).open('en')
  await expect(page.getByRole('heading', { level: 1, name: words.say('learn.title') })).toBeVisible()
  await page
    .getByRole('banner')
    .getByRole('link', { name: words.say('frame.name') })
    .click()
  await expect(page.getByRole('heading', { name: chinese.say('home.title') })).toBeVisible()
  await expect(html).toHaveAttribute('lang', 'zh-Hans')
})

test('only the address tells the language, and what is not there is not found', async ({ request }) => {
  const lang = async (path: string, headers: Record<string, string>) =>
    /<html lang="([^"]+)"/.exec(await (await request.get(path, { headers })).text())?.[1]
  expect(await lang('/learn', { 'x-address-language': 'zh' })).toBe('en')
  expect(await lang('/learn/zh/msl', { 'x-address-language': 'en', cookie: 'language=en' })).toBe('zh-Hans')
  for (const path of ['/learn/fr', '/learn/en/no-such-chapter', '/learn/toString/msl']) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('what is marked as code is set as code everywhere in a chapter', async ({ newcomer }) => {
  const { request } = (await newcomer()).page
  for (const path of ['/learn/en/reset', '/learn/zh/close-wait', '/learn/en/port-reuse']) {
    const html = await (await request.get(path)).text()
    expect(html.replaceAll(/<script[\s\S]*?<\/script>/g, ''), path).not.toContain('`')
  }
})

test('without scripts a chapter is whole', async ({ newcomer, words, watch }) => {
  // Scripts that are asked for ahead of their time are given up where none run.
  watch.expect(/_next\/static\/.*: csp$/)
  const { page } = await newcomer({ javaScriptEnabled: false })
  const learn = new Learn(page, words)
  await learn.open('en', 'time-wait')
  await expect(learn.close.locator('svg')).toContainText('TIME-WAIT')
  await expect(learn.close.getByRole('list', { name: words.say('learn.steps') })).toContainText('2MSL')
  await page
    .locator('details')
    .filter({ hasText: words.say('learn.answer') })
    .first()
    .locator('summary')
    .click()
  // By its tag: Playwright reads no text within noscript.
  await expect(page.locator('details h2').first()).toBeVisible()
  await expect(learn.plays.first()).toHaveAttribute('href', /^\/\?scenario=/)
})

test('the list and a chapter are for everyone', async ({ newcomer, words }) => {
  const player = await newcomer()
  const learn = new Learn(player.page, words)
  for (const chapter of [undefined, 'time-wait']) {
    await learn.open('en', chapter)
    await looksWellInBoth(chapter ?? 'the list', player)
  }
})
