import { ROLES, partnerOf } from '#core/by-role.ts'
import type { Reason } from '#core/teardown/rejection.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import type { Answer } from '../fixtures/right-answers.ts'
import { expect, test } from '../fixtures/test.ts'

test.use({ inHurry: true })

/** At each step of the four waves what learners send instead, and what it shows; none of it comes from the judge. */
const WRONG: readonly { readonly answer: Answer; readonly shows: Reason }[] = [
  { answer: { bits: ['FIN'], seq: 0, ack: 0, length: 0 }, shows: 'fin-without-ack' },
  { answer: { bits: ['ACK'], seq: 0, ack: 0, length: 0 }, shows: 'fin-takes-a-number' },
  { answer: { bits: ['FIN', 'ACK'], seq: 1, ack: 0, length: 0 }, shows: 'second-fin' },
  { answer: { bits: ['FIN', 'ACK'], seq: 1, ack: 1, length: 0 }, shows: 'added-before-sending' },
  { answer: { bits: ['ACK'], seq: 0, ack: 1, length: 0 }, shows: 'own-fin-takes-a-number' },
  { answer: { bits: ['RST'], seq: 1, ack: 0, length: 0 }, shows: 'reset-not-asked' },
]

test('a wrong segment at each step stays with its sender and says why', async ({ pair }) => {
  const players = await pair()
  for (const [index, step] of stepsOf('four-waves').entries()) {
    const { stage } = players[step.role]
    const wrong = WRONG[index]
    if (wrong === undefined) throw new Error(`no wrong answer for step ${index + 1}`)
    await stage.isAsked()
    const partnerSees = await players[partnerOf(step.role)].stage.table.lines()
    await stage.answerWrong(wrong.answer)
    await expect(stage.refusal(wrong.shows)).toBeVisible()
    await expect(stage.refusalText(wrong.shows, 'rule')).toBeVisible()
    // Nothing has left: the other end has nothing new.
    expect(await players[partnerOf(step.role)].stage.table.lines()).toEqual(partnerSees)
    await play(players, [step])
  }
  for (const role of ROLES) {
    const { result } = players[role]
    await result.isOpen()
    await expect(result.score(role)).toContainText(result.percent(50))
    await expect(result.cleanMark).toBeVisible()
  }
})

test('first the rule, then a hint, then the answer', { tag: '@languages' }, async ({ alone, words }) => {
  const { stage, page } = await alone({ role: 'server' })
  const fin = (ack: number): Answer => ({ bits: ['ACK'], seq: 0, ack, length: 0 })

  await stage.answerWrong(fin(0))
  await expect(stage.refusalText('fin-takes-a-number', 'rule')).toBeVisible()
  await expect(stage.refusalText('fin-takes-a-number', 'hint')).toHaveCount(0)

  await stage.answerWrong(fin(2))
  await expect(stage.refusalText('ack-takes-no-number', 'hint')).toBeVisible()
  await expect(stage.composer.ack).toBeFocused()

  await stage.answerWrong(fin(0))
  await expect(stage.refusalText('fin-takes-a-number', 'answer')).toBeVisible()
  await expect(page.getByRole('heading', { name: words.within('refusal.given') })).toBeVisible()
  const lines = await stage.table.lines()
  expect(lines.filter((line) => words.within('items.given').test(line))).toHaveLength(1)
})

test('what is legal but not needed costs no try', async ({ alone, words }) => {
  const { stage, page } = await alone()
  await stage.answerWrong({ bits: ['ACK'], seq: 0, ack: 0, length: 0 })
  await expect(stage.refusal('ack-not-needed')).toBeVisible()
  await expect(
    page.getByText(words.within('refusal.noTry', { worth: 100 })).filter({ visible: true }),
  ).toBeVisible()
})

test('a FIN that the application has not asked for is too early', async ({ alone }) => {
  const { stage } = await alone({ role: 'server' })
  await stage.answerWrong({ bits: ['FIN', 'ACK'], seq: 0, ack: 1, length: 0 })
  await expect(stage.refusal('fin-before-close')).toBeVisible()
})

test('a slip costs no try: an empty number is asked for', async ({ alone, words }) => {
  const { stage, page } = await alone()
  await stage.isAsked()
  await stage.composer.putBits(['FIN', 'ACK'])
  await stage.composer.send()
  await expect(page.getByText(words.say('composer.missing.seq'))).toBeVisible()
  await expect(stage.composer.seq).toBeFocused()
  expect((await stage.table.lines()).some((line) => words.within('items.refused').test(line))).toBe(false)
})
