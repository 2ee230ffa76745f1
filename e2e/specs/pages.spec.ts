import { expect, test } from '../fixtures/test.ts'
import { readWords } from '../fixtures/words.ts'

const PAGES = ['/', '/leaderboard', '/play/2222222222222222'] as const

for (const path of PAGES) {
  test(`${path} runs no script but its own`, async ({ request }) => {
    const first = await policyOf(await request.get(path))
    const second = await policyOf(await request.get(path))
    expect(first).toContain("default-src 'self'")
    expect(first).toContain("object-src 'none'")
    const scripts = first.split('; ').find((part) => part.startsWith('script-src')) ?? ''
    expect(scripts).toMatch(/'nonce-[\w+/=]{16,}'/)
    expect(scripts).not.toContain('unsafe-inline')
    expect(scripts).not.toContain('unsafe-eval')
    expect(second).not.toBe(first)
    // A classroom has no https to upgrade to.
    expect(first).not.toContain('upgrade-insecure-requests')
  })
}

test('a script that the page did not bring does not run', async ({ newcomer, watch }) => {
  const { page, home } = await newcomer()
  await home.open()
  watch.expect(/Content Security Policy/)
  await page.evaluate(() => {
    const inline = document.createElement('div')
    inline.setAttribute('onclick', 'window.intruder = true')
    document.body.append(inline)
    inline.click()
  })
  expect(await page.evaluate(() => 'intruder' in window)).toBe(false)
})

test('the gallery is not shipped', async ({ request }) => {
  for (const path of ['/gallery', '/gallery/home', '/gallery/asked']) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('it is alive, and ready with its database; what it counts is nobody else’s', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200)
  expect((await request.get('/readyz')).status()).toBe(200)
  expect((await request.get('/metrics')).status()).toBe(403)
})

test('the icon is there under the name that browsers fall back to', async ({ request }) => {
  const icon = await request.get('/favicon.ico')
  expect(icon.status()).toBe(200)
  expect(icon.headers()['content-type']).toContain('image/svg+xml')
})

test('the language is chosen with one button, and remembered', async ({ newcomer, words }) => {
  const { page, home } = await newcomer()
  await home.open()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: words.within('frame.language') }).click()
  const chinese = readWords('zh')
  await expect(page.getByRole('heading', { name: chinese.say('home.title') })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await page.goto('/leaderboard')
  await expect(page.getByRole('heading', { name: chinese.say('board.title') })).toBeVisible()
})

test('the colours are chosen with one button, and there from the first paint', async ({
  newcomer,
  words,
}) => {
  const { page, home } = await newcomer()
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await home.open()
  const light = await background()
  const theme = page.getByRole('button', { name: words.within('frame.theme') })
  const called = (name: string) =>
    expect(theme).toHaveAccessibleName(new RegExp(words.say(`frame.themes.${name}`)))
  await theme.click()
  await called('light')
  await theme.click()
  await called('dark')
  await expect.poll(background).not.toBe(light)
  const dark = await background()
  await page.reload()
  expect(await background()).toBe(dark)
})

test('without scripts the home page says what is missing', async ({ request, words }) => {
  const page = await (await request.get('/')).text()
  expect(/<noscript>.*?<\/noscript>/s.exec(page)?.[0]).toContain(words.say('frame.noScript'))
})

test('without scripts the language can be chosen', async ({ newcomer, words, watch }) => {
  // Scripts that are asked for ahead of their time are given up where none run.
  watch.expect(/_next\/static\/.*: csp$/)
  const { page } = await newcomer({ javaScriptEnabled: false })
  await page.goto('/')
  await page.getByRole('button', { name: words.within('frame.language') }).click()
  await expect(page.getByRole('heading', { name: readWords('zh').say('home.title') })).toBeVisible()
})

async function policyOf(response: { headers(): Record<string, string> }): Promise<string> {
  return response.headers()['content-security-policy'] ?? ''
}
