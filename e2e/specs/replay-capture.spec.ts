import type { Page } from '@playwright/test'
import { captureOf } from '#core/capture/capture-of.ts'
import { FLAGS, ipv4, pcap, tcp } from '#core/capture/testing/files.ts'
import { playOut, start } from '#core/match/testing/play.ts'
import { hasNothingForAxe } from '../fixtures/axe.ts'
import { looksWell, looksWellInChinese } from '../fixtures/looks-well.ts'
import { expect, test } from '../fixtures/test.ts'

const CAPTURE = Buffer.from(captureOf(playOut(start('four-waves', 1)).match, 'client'))

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

test('a capture becomes a diagram and a table, and nothing is uploaded', async ({ newcomer, words }) => {
  const player = await newcomer()
  const { page } = player
  await page.goto('/replay')
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await choose(page, 'close.pcap', CAPTURE)
  await expect(page.getByRole('heading', { name: words.say('captureFile.predict') })).toBeVisible()
  await page.getByLabel(words.say('captureFile.asTable')).check()
  const table = page.getByRole('table')
  for (const state of ['FIN-WAIT-1', 'CLOSE-WAIT', 'FIN-WAIT-2', 'LAST-ACK', 'TIME-WAIT']) {
    await expect(table).toContainText(state)
  }
  await looksWell('a capture', player)
  expect(sent).toEqual([])
  await looksWellInChinese('a capture', player)
})

test('the next segment is predicted by keyboard, and judged', async ({ newcomer, words }) => {
  const { page } = await newcomer()
  await page.goto('/replay')
  await choose(page, 'close.pcap', CAPTURE)
  await page.getByRole('button', { name: words.say('captureFile.start') }).press('Enter')
  const asks = (role: 'client' | 'server') =>
    expect(page.getByRole('heading', { name: words.say(`captureFile.question.${role}`) })).toBeFocused()
  await asks('client')
  await page.keyboard.press('Tab')
  await page.keyboard.press('f')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText(words.say('refusals.fin-without-ack.title'))
  await expect(page.getByRole('paragraph').filter({ hasText: 'FIN, ACK SEQ=1 ACK=1' })).toBeVisible()
  await page.getByRole('button', { name: words.say('captureFile.next') }).press('Enter')
  await asks('server')
  await page.keyboard.press('Tab')
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText(words.say('captureFile.right'))
  await hasNothingForAxe('a prediction', page, 'light')
})

test('what cannot be replayed is told in one sentence', async ({ newcomer, words }) => {
  const { page } = await newcomer()
  await page.goto('/replay')
  const alert = page.locator('main').getByRole('alert')
  await choose(page, 'notes.txt', Buffer.from('not a capture'))
  await expect(alert).toContainText(words.say('captures.faults.not-a-capture'))
  await choose(page, 'cut.pcap', CAPTURE.subarray(0, -5))
  await expect(alert).toContainText(words.say('captures.faults.cut-short'))
  await choose(page, 'large.pcap', Buffer.alloc(2 * 1024 * 1024 + 1))
  await expect(alert).toContainText('2 MB')
})

test('a full file of closes is read beside the page, and the first 200 are listed', async ({
  newcomer,
  words,
}) => {
  const { page } = await newcomer()
  await page.goto('/replay')
  const reset = tcp({ flags: FLAGS.R, seq: 1 })
  const frames = Array.from({ length: 34_000 }, (_, index) => ({
    bytes: ipv4(reset.with(0, index >> 8).with(1, index & 255)),
  }))
  const worker = page.waitForEvent('worker')
  await choose(page, 'full.pcap', Buffer.from(pcap(frames)))
  await worker
  const choice = page.getByLabel(words.say('captureFile.connection', { count: 34_000 }))
  await expect(choice.getByRole('option')).toHaveCount(200)
  await expect(page.getByText(words.say('captureFile.firstListed', { count: 200 }))).toBeVisible()
})
