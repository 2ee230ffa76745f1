import type { Question } from '#core/quiz/question.ts'
import { looksWell } from '../fixtures/looks-well.ts'
import { type AtRoom, comeIn, openQuiz } from '../fixtures/quiz-class.ts'
import { type QuizPlayer, joinQuiz } from '../fixtures/quiz-player.ts'
import { QUIZ_SET, rightAnswer, wrongAnswer } from '../fixtures/quiz-set.ts'
import { expect, test } from '../fixtures/test.ts'
import { QuizDoor } from '../pages/quiz-door.ts'
import { QuizHost } from '../pages/quiz-host.ts'
import { QuizRoom } from '../pages/quiz-room.ts'

test.setTimeout(180_000)

const HEADLESS = 8

function questionAt(index: number): Question {
  const question = QUIZ_SET.questions[index]
  if (question === undefined) throw new RangeError(`no question ${index}`)
  return question
}

test('ten players and a host go through every kind of question', async ({ newcomer, baseURL, words }) => {
  const [teacher, first, second] = await Promise.all([newcomer(), newcomer(), newcomer()])
  const { host, code } = await openQuiz(teacher)
  await looksWell('lobby of the host', teacher)

  // Small letters will do.
  const door = new QuizDoor(first.page, words)
  await door.open()
  await door.code.fill(code.toLowerCase())
  await door.comeIn.click()
  const one: AtRoom = { player: first, room: new QuizRoom(first.page, words) }
  const [two, ...headless] = await Promise.all([
    comeIn(second, code),
    ...Array.from({ length: HEADLESS }, () => joinQuiz(baseURL!, code)),
  ])
  await expect(one.room.isIn).toBeVisible()
  await expect(host.roster).toHaveCount(10)
  await looksWell('lobby', first)
  const [late, ...others] = headless as [QuizPlayer, ...QuizPlayer[]]

  await teacher.page.reload()
  await expect(host.roster).toHaveCount(10)
  await host.goOn(host.start)
  for (const [index, question] of QUIZ_SET.questions.entries()) {
    await test.step(`question ${index}, ${question.kind}`, async () => {
      const isFirst = index === 0
      await one.room.isAsked(question)
      if (isFirst) await looksWell('question', first)
      await Promise.all([
        one.room.answer(question, rightAnswer(question)),
        ...others.map(async (player) => {
          await player.until(({ phase, question: now }) => phase === 'question' && now?.index === index)
          expect(await player.answer(index, rightAnswer(question))).toMatchObject({ ok: true })
        }),
      ])
      await expect(one.room.isAnswered).toBeVisible()
      if (isFirst) await lastToAnswer()
      else
        await Promise.all([
          two.room.answer(question, wrongAnswer(question)),
          late.answer(index, wrongAnswer(question)),
        ])

      await expect(one.room.right).toBeVisible()
      await expect(isFirst ? two.room.unanswered : two.room.wrong).toBeVisible()
      if (isFirst) await closedByHost(question)
      await host.goOn(index === QUIZ_SET.questions.length - 1 ? host.showResult : host.showStandings)
      if (index === QUIZ_SET.questions.length - 1) return
      await expect(one.room.standings).toBeVisible()
      if (isFirst) await betweenQuestions()
      await host.goOn(host.next)
    })
  }

  for (const { room } of [one, two]) await expect(room.isOver).toBeVisible()
  await expect(
    first.page.getByText(words.say('room.ended.own', { right: 7, count: 7, points: 7000 })),
  ).toBeVisible()
  await expect(two.room.lookAgain).toBeVisible()
  await expect(host.standings.getByRole('row')).toHaveCount(11)
  await looksWell('the end', second)
  await looksWell('the end for the host', teacher)
  for (const { page } of [teacher, first]) await page.reload()
  await expect(host.another).toBeVisible()
  await expect(one.room.isOver).toBeVisible()
  for (const player of headless) player.close()

  /** A player loads the page again, the host too, and the host closes before two have answered. */
  async function lastToAnswer(): Promise<void> {
    await host.hasAnswered(8, 10)
    await Promise.all([first.page.reload(), teacher.page.reload()])
    await expect(one.room.isAnswered).toBeVisible()
    await looksWell('answered', first)
    await host.hasAnswered(8, 10)
    await looksWell('question of the host', teacher)
    await host.goOn(host.close)
  }

  async function closedByHost(question: Question): Promise<void> {
    await late.until(({ phase }) => phase === 'answer')
    expect(await late.answer(0, rightAnswer(question))).toMatchObject({ ok: false, code: 'not-open' })
    await host.hadRight(8, 8)
    await teacher.page.reload()
    await host.hadRight(8, 8)
    await looksWell('answer', first)
    await looksWell('no answer', second)
    await looksWell('answer of the host', teacher)
  }

  /** Somebody leaves between two questions and comes back. */
  async function betweenQuestions(): Promise<void> {
    await looksWell('standings', first)
    await looksWell('standings of the host', teacher)
    await teacher.page.reload()
    await expect(host.standings).toBeVisible()
    const { page } = second
    await page.getByRole('button', { name: words.say('room.bar.leave') }).click()
    await page
      .getByRole('group', { name: words.say('room.bar.leave') })
      .getByRole('button')
      .first()
      .click()
    await page.getByRole('button', { name: words.say('room.door.back') }).click()
    await expect(two.room.standings).toBeVisible()
  }
})

test('the line is gone while somebody answers, and the answer counts once', async ({ newcomer, watch }) => {
  const [teacher, student] = await Promise.all([newcomer(), newcomer()])
  const { host, code } = await openQuiz(teacher)
  const { room } = await comeIn(student, code)
  await expect(host.roster).toHaveCount(1)
  await host.goOn(host.start)
  await room.isAsked(questionAt(0))
  await room.put(questionAt(0), rightAnswer(questionAt(0)))
  await watch.whileAway(async () => {
    await student.context.setOffline(true)
    await expect(student.page.getByText(student.words.within('room.line.reconnecting'))).toBeVisible()
    await room.answerButton.click()
    await expect(student.page.getByText(student.words.within('room.question.kept')).first()).toBeVisible()
    // The button that sent the answer is gone: who uses a keyboard goes on from the question.
    await expect(student.page.getByRole('heading', { level: 2 })).toBeFocused()
    await student.context.setOffline(false)
    // The only one has answered: that closes the question.
    await expect(room.right).toBeVisible()
  })
  await host.hadRight(1, 1)
})

test('the host plays along, and closes the door', { tag: '@languages' }, async ({ newcomer, words }) => {
  const [teacher, stranger] = await Promise.all([newcomer(), newcomer()])
  const { host, code } = await openQuiz(teacher)
  const room = new QuizRoom(teacher.page, words)
  await host.playAlong.click()
  await expect(host.roster).toHaveCount(1)
  await host.lock.click()
  await expect(host.unlock).toBeVisible()
  await stranger.page.goto(`/quiz/${code}`)
  const shut = stranger.page.getByRole('heading', { name: words.say('room.door.locked.title') })
  await expect(shut).toBeVisible()
  await host.goOn(host.start)
  await room.answer(questionAt(0), rightAnswer(questionAt(0)))
  await host.hadRight(1, 1)
  await teacher.page.reload()
  await host.goOn(host.showStandings)
  await expect(host.standings.getByRole('row')).toHaveCount(2)
})

test(
  'a code that is none, and one that nobody has, are told apart',
  { tag: '@languages' },
  async ({ newcomer, words }) => {
    const { page } = await newcomer()
    const door = new QuizDoor(page, words)
    await door.open()
    await door.code.fill('k7mpqo')
    await door.comeIn.click()
    await expect(page.getByText(words.beginsWith('room.enter.lookAlike', { letter: 'O' }))).toBeVisible()
    await expect(door.code).toBeFocused()
    await door.code.fill('K7MPQ2')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: words.say('room.door.missing.title') })).toBeVisible()
  },
)

test('strangers find each other without a code', async ({ newcomer, words }) => {
  const [opener, finder] = await Promise.all([newcomer(), newcomer()])
  const doors = { opener: new QuizDoor(opener.page, words), finder: new QuizDoor(finder.page, words) }
  await doors.opener.open()
  await doors.opener.find.click()
  await doors.opener.openOne.click()
  const host = new QuizHost(opener.page, words)
  await expect(host.roster).toHaveCount(1)
  await doors.finder.open()
  await doors.finder.find.click()
  await expect(new QuizRoom(finder.page, words).isIn).toBeVisible()
  await expect(host.roster).toHaveCount(2)
})

test('what is wrong in a file is told by its line, and no quiz is opened', async ({ newcomer, words }) => {
  const { page } = await newcomer()
  const door = new QuizDoor(page, words)
  await door.open()
  await door.unfold()
  const [question] = QUIZ_SET.questions
  await door.chooseFile({ ...QUIZ_SET, questions: [{ ...question, key: 'nothing' }] })
  await expect(door.faults).toContainText(words.say('room.source.line', { line: 60 }).replace('60', ''))
  await door.openButton.click()
  await expect(door.failed).toBeVisible()
})
