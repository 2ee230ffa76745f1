import {
  LAPTOP,
  PHONE,
  type Student,
  WALL,
  comeInto,
  comeLate,
  havePlan,
  looksWell,
  playPair,
  roomOf,
  seatedAt,
  startLesson,
} from '../fixtures/classroom.ts'
import { QUESTIONS } from '../fixtures/lesson-plan.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import { joinQuiz } from '../fixtures/quiz-player.ts'
import { rightAnswer, wrongAnswer } from '../fixtures/quiz-set.ts'
import { tabTo } from '../fixtures/tab-to.ts'
import { signIn, signedInTeacher } from '../fixtures/teachers.ts'
import { expect, test } from '../fixtures/test.ts'
import { ConsolePage } from '../pages/console-page.ts'
import { ProjectorPage } from '../pages/projector-page.ts'

// People wait 20 s. They are seen every 5 s: less than twice that takes a present one for gone where a machine is busy.
test.use({ settings: { ABSENT_AFTER: '11' }, inHurry: true })
test.setTimeout(300_000)

/** The same in both languages. */
const PARTS = ['round', 'chapter', 'quiz'] as const
const STEPS = stepsOf('four-waves')
const WRONG = { bits: ['FIN'], seq: 0, ack: 0, length: 0 } as const
const [FIRST, SECOND] = [QUESTIONS[0]!, QUESTIONS[1]!]
const LEARNED = 'TIME-WAIT is there for an ACK that is lost.'

test('five students, from the plan to what they have learned', async ({ newcomer, words }) => {
  const teacher = await newcomer(LAPTOP)
  const account = await signedInTeacher(teacher.page)
  await havePlan(teacher, PARTS)
  const { desk, code } = await startLesson(teacher)
  const wall = await newcomer(WALL)
  const projector = new ProjectorPage(wall.page, words)
  const shown = (student: Student) => ({ console: teacher, projector: wall, student: student.player })

  const [sentAway, ...early] = await test.step('the lobby', async () => {
    // Nobody is signed in there.
    await wall.page.goto(await desk.keyedProjectorPath())
    await projector.hasCode(code)
    const phones = await Promise.all(Array.from({ length: 5 }, () => newcomer(PHONE)))
    const students = await Promise.all(phones.map((phone) => comeInto(phone, code)))
    await desk.hasStudents(5)
    for (const { name } of students) await expect(projector.names).toContainText(name)
    await looksWell('lobby', shown(students[0]!))
    return students as [Student, ...Student[]]
  })

  await test.step('somebody is sent away, for good', async () => {
    await desk.kick(sentAway.name)
    await expect(sentAway.room.isKicked).toBeVisible()
    await sentAway.room.comeIn(code)
    await expect(sentAway.room.isKicked).toBeVisible()
    await looksWell('sent away', { student: sentAway.player })
    await sentAway.player.context.close()
    await teacher.page.reload()
    await desk.hasStudents(4)
    await projector.hasPlayers(4)
    await expect(projector.names).not.toContainText(sentAway.name)
  })

  await desk.goOn(desk.start)
  await Promise.all(early.map(({ player }) => player.stage.isOpen()))
  const [one, two] = [await seatedAt(desk, 1, early), await seatedAt(desk, 2, early)]

  const late = await test.step('who comes late has the network of a pair at once', async () => {
    const student = await comeLate(await newcomer(PHONE), code)
    await expect(student.player.network.idle).toBeVisible()
    await looksWell('at the network', { student: student.player })
    return student
  })
  const everybody = [...early, late]

  await test.step('somebody struggles, and somebody gets a hint', async () => {
    const { stage } = one.client.player
    for (const refusals of [1, 2]) {
      await stage.answerWrong(WRONG)
      await expect(desk.pair(1)).toContainText(`${refusals} refusal`)
    }
    await looksWell('a round', shown(one.client))
    await stage.answerWrong(WRONG)
    await late.player.network.decide('deliver')
    await expect(desk.pair(1)).toContainText(words.within('console.pair.stuck'))
    await desk.chooseFilter('struggling')
    await expect(desk.pair(2)).toBeHidden()
    await desk.chooseFilter('all')
    await desk.nudge(2, 'client')
    await expect(two.client.player.page.getByText(words.say('match.hint'), { exact: true })).toBeVisible()
  })

  const second = await newcomer(LAPTOP)
  const otherDesk = new ConsolePage(second.page, words)
  await test.step('all stands still, and goes on at another device', async () => {
    await desk.pause.click()
    await Promise.all(everybody.map(({ room }) => expect(room.isPaused).toBeVisible()))
    await expect(projector.isPaused).toBeVisible()
    await looksWell('a pause', shown(two.client))
    await teacher.page.reload()
    await expect(desk.resume).toBeVisible()
    await otherDesk.open(code)
    await expect(otherDesk.isRefused).toBeVisible()
    await signIn(second.page, account)
    await otherDesk.open(code)
    await otherDesk.goOn(otherDesk.resume)
    await Promise.all(everybody.map(({ room }) => expect(room.isPaused).toBeHidden()))
    await otherDesk.freeze.click()
    await expect(projector.isFrozen).toBeVisible()
    await desk.unfreeze.click()
    await expect(projector.isFrozen).toBeHidden()
  })

  await test.step('who goes in mid-match is played by the computer, and has the seat back', async () => {
    const { client, server } = two
    await playPair(two, STEPS.slice(0, 1))
    await server.player.page.close()
    await playPair(one, STEPS.slice(1), late)
    await Promise.all(
      [one.client, one.server, late].map(({ room }) => expect(room.matchIsOver).toBeVisible()),
    )
    await looksWell('after a match', { student: one.client.player })
    await expect(desk.pair(2)).toContainText(words.say('console.pair.lent'), {
      timeout: 40_000,
    })
    await play({ client: client.player }, STEPS.slice(2, 3))
    const back = await server.player.anotherTab()
    await roomOf(back).comeIn(code)
    await expect(client.player.page.getByText(words.within('line.partnerBack'))).toBeVisible()
    await back.stage.isOpen()
    everybody[everybody.indexOf(server)] = { ...server, player: back, room: roomOf(back) }
  })

  await test.step('the round is finished and talked about', async () => {
    await desk.goOn(desk.closeRound)
    await Promise.all(everybody.map(({ room }) => expect(room.looksAtFront).toBeVisible()))
    await teacher.page.reload()
    await desk.look(1)
    await desk.showReplay.click()
    await expect(projector.large(1)).toBeVisible()
    await projector.showsNoneOf(early.map(({ name }) => name))
    await looksWell('one pair', shown(one.client))
  })

  await test.step('everybody says what comes next', async () => {
    await teacher.page.keyboard.press('Home')
    await desk.predict.click()
    await Promise.all(everybody.map(({ room }) => expect(room.quiz.answerButton).toBeEnabled()))
    await expect(projector.rightChoices).toHaveCount(0)
    await looksWell('a prediction', shown(one.client))
    await teacher.page.reload()
    await Promise.all(everybody.map(({ room }) => room.predict()))
    await expect(projector.rightChoices).toHaveCount(1)
    await looksWell('what came next', shown(one.client))
    await teacher.page.reload()
    await expect(otherDesk.nextActivity).toBeVisible()
    await desk.goOn(desk.nextActivity)
  })

  await test.step('a chapter is read together', async () => {
    await Promise.all(everybody.map(({ room }) => expect(room.readsTogether).toBeVisible()))
    await expect(projector.isReading).toBeVisible()
    await expect(everybody[0]!.player.page).toHaveURL(/\/read\/four-waves$/)
    await looksWell('a chapter', shown(everybody[0]!))
    await teacher.page.reload()
    await desk.goOn(desk.nextActivity)
  })

  await test.step('two questions', async () => {
    const [first, ...others] = everybody as [Student, ...Student[]]
    await first.room.quiz.isAsked(FIRST)
    await looksWell('a question', shown(first))
    await teacher.page.reload()
    await Promise.all(others.map(({ room }) => room.quiz.answer(FIRST, rightAnswer(FIRST))))
    await desk.hasAnswered(4, 5)
    await first.room.quiz.answer(FIRST, wrongAnswer(FIRST))
    await expect(first.room.quiz.wrong).toBeVisible()
    await expect(projector.rightChoices).toHaveCount(1)
    await looksWell('an answer', shown(first))
    await teacher.page.reload()
    await desk.goOn(desk.nextQuestion)
    await projector.asks(2, 2)
    await Promise.all(everybody.map(({ room }) => room.quiz.answer(SECOND, rightAnswer(SECOND))))
    // By no key alone: there is no way back.
    await desk.toEnd.click()
  })

  await test.step('the end', async () => {
    await Promise.all(everybody.map(({ room }) => expect(room.isOver).toBeVisible()))
    await expect(projector.isOver).toBeVisible()
    await one.client.room.learn(LEARNED)
    for (const [{ page }, console] of [
      [teacher, desk],
      [second, otherDesk],
    ] as const) {
      await expect(page.getByText(LEARNED, { exact: true })).toBeVisible()
      await expect(console.isOver).toBeVisible()
    }
    await looksWell('the end', shown(one.client))
    await Promise.all([teacher, wall, everybody[0]!.player].map(({ page }) => page.reload()))
    await expect(desk.isOver).toBeVisible()
    await expect(projector.isOver).toBeVisible()
    await expect(everybody[0]!.room.isOver).toBeVisible()
  })
})

test(
  'a lesson in Chinese, on every screen',
  { tag: ['@languages', '@elsewhere'] },
  async ({ newcomer, words }) => {
    const teacher = await newcomer(LAPTOP)
    await signedInTeacher(teacher.page, '王老师')
    await havePlan(teacher, PARTS)
    const { desk, code } = await startLesson(teacher)
    const wall = await newcomer(WALL)
    const projector = new ProjectorPage(wall.page, words)
    await wall.page.goto(await desk.keyedProjectorPath())
    const phones = await Promise.all([newcomer(PHONE), newcomer(PHONE)])
    const students = await Promise.all(phones.map((phone) => comeInto(phone, code)))
    await desk.hasStudents(2)
    const shown = { console: teacher, projector: wall, student: students[0]!.player }
    for (const { page } of Object.values(shown))
      await expect(page.locator('html')).toHaveAttribute('lang', /^zh/)
    await looksWell('大厅', shown)

    await desk.goOn(desk.start)
    await Promise.all(phones.map(({ stage }) => stage.isOpen()))
    await looksWell('一轮', shown)
    const pair = await seatedAt(desk, 1, students)
    const late = await comeLate(await newcomer(PHONE), code)
    await expect(late.player.network.idle).toBeVisible()
    await looksWell('网络', { student: late.player })
    const everybody = [...students, late]
    await playPair(pair, STEPS.slice(0, -1), late)
    // The last match that is over ends the round, and the stage is gone at once.
    const { stage } = pair.server.player
    await stage.isAsked()
    await stage.composer.nothingButton.click()
    await Promise.all(everybody.map(({ room }) => expect(room.looksAtFront).toBeVisible()))
    await looksWell('讲评', shown)
    await desk.goOn(desk.nextActivity)
    await Promise.all(everybody.map(({ room }) => expect(room.readsTogether).toBeVisible()))
    await expect(projector.isReading).toBeVisible()
    await looksWell('一章', shown)
    await desk.goOn(desk.nextActivity)
    for (const question of [FIRST, SECOND]) {
      await Promise.all(everybody.map(({ room }) => room.quiz.answer(question, rightAnswer(question))))
      await expect(students[0]!.room.quiz.right).toBeVisible()
      await (question === FIRST ? desk.goOn(desk.nextQuestion) : desk.toEnd.click())
    }
    await students[0]!.room.learn('TIME-WAIT 是为了等可能丢失的 ACK。')
    await expect(teacher.page.getByText('TIME-WAIT 是为了等可能丢失的 ACK。')).toBeVisible()
    await expect(projector.isOver).toBeVisible()
    await looksWell('结束', shown)
  },
)

test('a rehearsal is a whole class after two clicks, and leaves nothing behind', async ({
  newcomer,
  words,
}) => {
  const teacher = await newcomer(LAPTOP)
  await signedInTeacher(teacher.page)
  await havePlan(teacher, ['round', 'quiz'])
  const { desk, code } = await startLesson(teacher, 'rehearse')
  await expect(desk.isRehearsal).toBeVisible()
  await desk.hasStudents(30)
  const wall = await teacher.anotherTab()
  const projector = new ProjectorPage(wall.page, words)
  await wall.page.setViewportSize(WALL.viewport!)
  await projector.open(code, { rehearsal: true })
  await looksWell('thirty in the lobby', { console: teacher, projector: wall })
  await desk.goOn(desk.start)
  await expect(projector.rows).toHaveCount(15)
  // These students do not stop to think: by the time that they are looked at they may have closed already.
  await expect(
    projector.rows.filter({ hasText: /FIN-WAIT|CLOSE-WAIT|LAST-ACK|TIME-WAIT|CLOSED/ }),
  ).not.toHaveCount(0)
  await looksWell('thirty in a round', { console: teacher, projector: wall })
  await wall.page.close()
  await teacher.page.goto('/teach')
  await expect(teacher.page.getByRole('heading', { name: words.say('classes.start.plans') })).toBeVisible()
  await expect(teacher.page.getByRole('heading', { name: words.say('classes.start.running') })).toBeHidden()
})

test('a lesson is led by keyboard alone', async ({ newcomer, words, baseURL }) => {
  const teacher = await newcomer(LAPTOP)
  const { page } = teacher
  const { keyboard } = page
  await signedInTeacher(page)
  await havePlan(teacher, PARTS)
  const { desk, code } = await startLesson(teacher)
  const students = await Promise.all([1, 2, 3].map(() => joinQuiz(baseURL!, code)))
  await desk.hasStudents(3)

  const row = desk.roster.nth(1)
  await tabTo(page, row.locator('summary'))
  await keyboard.press('Enter')
  const kick = row.getByRole('button', { name: words.say('console.roster.kick'), exact: true })
  await tabTo(page, kick)
  await keyboard.press('Enter')
  await expect(row.getByRole('button', { name: words.say('console.roster.keep') })).toBeFocused()
  await keyboard.press('Shift+Tab')
  await keyboard.press('Enter')
  await desk.hasStudents(2)
  // Whoever sent somebody away goes on from the list, not from the top of the page.
  await expect(desk.roster.nth(1).locator('summary')).toBeFocused()

  await tabTo(page, desk.start)
  for (const main of [
    desk.start,
    desk.closeRound,
    desk.nextActivity,
    desk.nextActivity,
    desk.close,
    desk.nextQuestion,
    desk.close,
    desk.toEnd,
  ]) {
    await expect(main).toBeFocused()
    await expect(main).toHaveAttribute('aria-disabled', 'false')
    await keyboard.press('Enter')
  }
  await expect(desk.isOver).toBeVisible()
  await expect(desk.isOver).toBeFocused()
  for (const student of students) student.close()
})
