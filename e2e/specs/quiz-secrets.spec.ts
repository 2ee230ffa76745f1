import { comeIn, hearAll, openQuiz } from '../fixtures/quiz-class.ts'
import { byAskedIds, joinQuiz } from '../fixtures/quiz-player.ts'
import { QUIZ_SET, rightAnswer, secretOf, wrongAnswer } from '../fixtures/quiz-set.ts'
import { expect, test } from '../fixtures/test.ts'
import type { Player } from '../pages/player.ts'
import { QuizHost } from '../pages/quiz-host.ts'

/** Fields that a question has only where its key is known. */
const TELLS = /"(key|wrong|explanation|claims|misconception)":/

async function sourceOf({ page }: Player): Promise<string> {
  const response = await page.request.get(page.url())
  return `${await response.text()}\n${await page.content()}`
}

test('a key is in no payload and no page before its question is closed', async ({ newcomer, baseURL }) => {
  const [teacher, student] = await Promise.all([newcomer(), newcomer()])
  const frames = { teacher: hearAll(teacher.page), student: hearAll(student.page) }
  const { host, code } = await openQuiz(teacher)
  const { room } = await comeIn(student, code)
  const headless = await joinQuiz(baseURL!, code)
  await expect(host.roster).toHaveCount(2)
  await host.goOn(host.start)

  for (const [index, question] of QUIZ_SET.questions.slice(0, 2).entries()) {
    await room.isAsked(question)
    await headless.until(({ phase, question: now }) => phase === 'question' && now?.index === index)
    expect(await headless.answer(index, wrongAnswer(question))).toMatchObject({ ok: true })
    await host.hasAnswered(1, 2)
    await Promise.all([teacher.page.reload(), student.page.reload()])
    await room.isAsked(question)
    await host.hasAnswered(1, 2)
    const all = [
      frames.teacher(),
      frames.student(),
      headless.heard(),
      await sourceOf(teacher),
      await sourceOf(student),
    ]
    for (const text of all) {
      for (const later of QUIZ_SET.questions.keys()) {
        if (later >= index) expect(text).not.toContain(secretOf(later))
      }
      if (index === 0) expect(text).not.toMatch(TELLS)
    }
    // What others have answered is theirs until then.
    const others = byAskedIds(headless.head(), index, wrongAnswer(question))
    expect(frames.student()).not.toContain(`"answer":${JSON.stringify(others)}`)

    await room.answer(question, rightAnswer(question))
    await expect(room.right).toBeVisible()
    expect(frames.student()).toContain(secretOf(index))
    await host.goOn(host.showStandings)
    await host.goOn(host.next)
  }
  headless.close()
})

test('the first answer counts, and nobody answers for somebody else’s session', async ({
  newcomer,
  baseURL,
}) => {
  const teacher = await newcomer()
  const { host, code } = await openQuiz(teacher)
  const [player, other] = await Promise.all([joinQuiz(baseURL!, code), joinQuiz(baseURL!, code)])
  const [question] = QUIZ_SET.questions
  expect(await player.answer(0, rightAnswer(question!))).toMatchObject({ ok: false, code: 'not-open' })
  await expect(host.roster).toHaveCount(2)
  await host.goOn(host.start)
  await player.until(({ phase }) => phase === 'question')
  expect(await player.answer(0, wrongAnswer(question!))).toMatchObject({ ok: true })
  expect(await player.answer(0, rightAnswer(question!))).toMatchObject({
    ok: false,
    code: 'already-answered',
  })
  for (const act of ['close', 'end'] as const) {
    const asked = { session: player.head().session, command: 'nobodyshost23456789', at: 2, act }
    expect(await player.ask('session:act', asked)).toMatchObject({ ok: false, code: 'not-the-host' })
  }
  expect(other.head().phase).toBe('question')
  player.close()
  other.close()
})

test('a player is no host, and where the standings are hidden nobody else sees them', async ({
  newcomer,
  words,
}) => {
  const [teacher, student] = await Promise.all([newcomer(), newcomer()])
  const heard = hearAll(student.page)
  const { host, code } = await openQuiz(teacher, { standings: 'never' })
  const { room } = await comeIn(student, code)
  await expect(host.roster).toHaveCount(1)

  const tab = await student.anotherTab()
  await tab.page.goto(`/quiz/${code}/host`)
  await expect(new QuizHost(tab.page, words).isRefused).toBeVisible()
  await tab.page.close()

  const token = (await teacher.context.cookies()).find(({ name }) => name.includes('host'))
  expect(token).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(heard()).not.toContain(token?.value.split('.').at(-1))

  await host.goOn(host.start)
  await room.answer(QUIZ_SET.questions[0]!, rightAnswer(QUIZ_SET.questions[0]!))
  await expect(room.right).toBeVisible()
  await teacher.page.getByRole('button', { name: words.say('room.host.end') }).click()
  await teacher.page
    .getByRole('group', { name: words.say('room.host.end') })
    .getByRole('button')
    .first()
    .click()
  await expect(room.isOver).toBeVisible()
  await expect(host.another).toBeVisible()
  await expect(room.standings).toBeHidden()
  expect(heard()).not.toMatch(/"rows":\[\{/)
})
