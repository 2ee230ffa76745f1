import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import { LAPTOP, PHONE, looksWell } from '../fixtures/classroom.ts'
import {
  ANN,
  BOB,
  QUESTIONS,
  ROSTER,
  closeWithComputer,
  comeByCard,
  comeByLink,
  giveHomework,
  haveClass,
} from '../fixtures/homework-class.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import { tabTo } from '../fixtures/tab-to.ts'
import { PASSWORD, newAddress, signedInTeacher } from '../fixtures/teachers.ts'
import { expect, test } from '../fixtures/test.ts'
import { Accounts } from '../pages/accounts.ts'
import { Assignments, noon } from '../pages/assignments.ts'
import { Cards } from '../pages/cards.ts'
import { ClassReview } from '../pages/class-review.ts'
import { Records } from '../pages/records.ts'
import { STANDING_COLUMNS, Standing } from '../pages/standing.ts'

test.use({ inHurry: true })
test.setTimeout(300_000)

const TEACHER = 'Ms Park'
const TITLE = 'Closing, at home'
const CLASS = 'Networks 3B'
const NOTE = 'The third wave came well. Look once more at the ACK bit.'
const PARTS = ['quiz', 'scenario', 'reading'] as const

test('homework, from the login card to the class that is deleted', async ({ newcomer, words, watch }) => {
  const teacher = await newcomer(LAPTOP)
  const { page } = teacher
  const accounts = new Accounts(page, words)
  await accounts.signUp({ name: TEACHER, email: newAddress(), password: PASSWORD })

  const taught = await test.step('a class, and a card for each of its students', async () => {
    const made = await haveClass(teacher, CLASS)
    expect([...made.cards.keys()]).toEqual(ROSTER)
    const cards = new Cards(page, words)
    await expect(cards.code(ANN)).toBeVisible()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(cards.printButton).toBeHidden()
    await expect(page.getByRole('navigation')).toBeHidden()
    await expect(cards.sheet.first()).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
    await looksWell('cards', { console: teacher })
    return made
  })

  const code = await test.step('homework is given', async () => {
    const given = await giveHomework(teacher, taught, TITLE, PARTS)
    await looksWell('homework that is given', { console: teacher })
    return given
  })
  const assignment = new URL(page.url()).pathname

  const [phone, otherPhone] = [await newcomer(PHONE), await newcomer(PHONE)]
  const ann = await test.step('one scans the card, and sees what is due', async () => {
    const student = await comeByCard(phone, taught.cards.get(ANN))
    await expect(student.homework.line(TITLE)).toBeVisible()
    await expect(student.homework.done(0, PARTS.length)).toBeVisible()
    await looksWell('all homework', { student: phone })
    await student.homework.line(TITLE).click()
    await expect(student.homework.state('quiz', 'left')).toBeVisible()
    await looksWell('homework', { student: phone })
    return student
  })

  const wrong = await test.step('a quiz in two sittings, on two devices', async () => {
    await ann.homework.press('quiz', 'beginOf')
    await ann.homework.isAsked(1, QUESTIONS)
    await ann.homework.answer('right')
    await looksWell('a quiz at home', { student: phone })
    const laptop = await newcomer(LAPTOP)
    const elsewhere = (await comeByLink(laptop, taught.cards.get(ANN), code)).homework
    await elsewhere.press('quiz', 'goOnWith')
    await elsewhere.isAsked(2, QUESTIONS)
    const missed = await elsewhere.answer('wrong')
    await elsewhere.nextButton.click()
    await elsewhere.isAsked(3, QUESTIONS)
    await elsewhere.answer('right')
    await elsewhere.toResultButton.click()
    const result = elsewhere.say('quiz.result', { right: 2, count: QUESTIONS })
    await expect(laptop.page.getByRole('heading', { name: result })).toBeVisible()
    await laptop.context.close()
    return missed
  })

  await test.step('the close and the chapter, at the first device', async () => {
    const { homework } = ann
    await homework.open(code)
    await expect(homework.activity('quiz').getByText('66.7%', { exact: true })).toBeVisible()
    await closeWithComputer(ann)
    await homework.press('reading', 'readOf')
    await expect(phone.page).toHaveURL(/\/learn\/en\/four-waves$/)
    await homework.open(code)
    await homework.press('reading', 'isReadOf')
    await expect(homework.done(PARTS.length, PARTS.length)).toBeVisible()
    await looksWell('homework that is done', { student: phone })
    await homework.open()
    await expect(homework.allDone).toBeVisible()
  })

  const bob = await test.step('another one is late, goes wrong, and is flagged', async () => {
    const student = await comeByLink(otherPhone, taught.cards.get(BOB), code)
    await expect(student.homework.late).toBeHidden()
    await page.goto(assignment)
    const assignments = new Assignments(page, words)
    await assignments.changeDue(noon(-1))
    await looksWell('homework that was begun', { console: teacher })
    await student.homework.open(code)
    await expect(student.homework.late).toBeVisible()
    await closeWithComputer(student, { wrongFirst: true })
    await expect(
      student.homework.activity('scenario').getByText(words.say('homework.attempts.late'), { exact: true }),
    ).toBeVisible()
    await looksWell('late homework', { student: otherPhone })
    return student
  })

  const standing = new Standing(page, words)
  await test.step('the leaderboard, by every column', async () => {
    await page.goto(taught.path)
    await page
      .locator('main')
      .getByRole('link', { name: words.say('classes.board'), exact: true })
      .click()
    await expect(standing.rows).toHaveCount(ROSTER.length)
    for (const column of STANDING_COLUMNS) {
      if (column !== 'rank') await standing.head(column).getByRole('link').click()
      const [first, second] = WAYS[column === 'rank' || column === 'name' ? 'up' : 'down']
      await standing.isSorted(column, first)
      const names = column === 'name' ? await standing.names() : []
      await standing.head(column).getByRole('link').click()
      await standing.isSorted(column, second)
      if (column === 'name') expect(await standing.names()).toEqual(names.toReversed())
    }
    await page.goto(`${taught.path}/board`)
    expect((await standing.names())[0]).toContain(ANN)
    await looksWell('a leaderboard', { console: teacher })
  })

  await test.step('searched, filtered, and without names', async () => {
    await standing.searchField.fill('ho')
    await page.keyboard.press('Enter')
    await expect(standing.rows).toHaveCount(1)
    await expect(standing.rows).toContainText(BOB)
    await standing.searchField.fill('')
    await standing.what.selectOption(TITLE)
    await standing.showButton.click()
    await expect(page).toHaveURL(/of=assignment/)
    await expect(standing.rows).toHaveCount(ROSTER.length)
    await standing.withoutNames.click()
    await expect(standing.withNames).toBeVisible()
    await expect(standing.rows).toHaveCount(ROSTER.length)
    for (const name of ROSTER) await expect(page.getByRole('main')).not.toContainText(name)
    await looksWell('a leaderboard without names', { console: teacher })
  })

  const review = new ClassReview(page, words)
  await test.step('the matrix, a cell, its replay, and a word to it', async () => {
    await page.goto(`${assignment}/review`)
    await expect(review.cell(ANN, 0)).toContainText('66.7%')
    await expect(review.cell(BOB, 1)).toContainText('⚑')
    await expect(review.cell(BOB, 0)).toContainText('–')
    await looksWell('a matrix', { console: teacher })
    await review.cell(BOB, 1).click()
    await review.replay.click()
    await expect(teacher.replay.heading).toBeVisible()
    await review.backFromReplay.click()
    await review.write(95, NOTE)
    await expect(review.history).toHaveCount(1)
    await expect(review.history).toContainText(words.say('review.cell.set', { value: 95 }))
    await expect(review.history).toContainText(TEACHER)
    await expect(review.history).toContainText(String(new Date().getFullYear()))
    await looksWell('a cell', { console: teacher })
    await page.goto(`${assignment}/review`)
    await expect(review.cell(BOB, 1)).toContainText('95%')
    await expect(review.cell(BOB, 1)).toContainText('✎')
    await bob.homework.open(code)
    const told = bob.homework.activity('scenario')
    await expect(told.getByText('95%', { exact: true })).toBeVisible()
    await expect(told).toContainText(words.say('homework.setByTeacher'))
    await expect(told).toContainText(NOTE)
  })

  await test.step('the review of the class', async () => {
    await page.goto(taught.path)
    await page.getByRole('link', { name: words.say('classes.homework.review'), exact: true }).click()
    await expect(review.figure).toBeVisible()
    await expect(review.stateRows).not.toHaveCount(0)
    await expect(review.questions.filter({ hasText: wrong.prompt.en.replaceAll('`', '') })).toHaveCount(1)
    await looksWell('the review of a class', { console: teacher })
    const shown = review.beliefs.filter({ has: page.locator('a[href^="/teach/matches/"]') }).first()
    await shown.getByRole('link').first().click()
    await expect(teacher.replay.heading).toBeVisible()
    await looksWell('a replay for a teacher', { console: teacher })
    await review.backFromReplay.click()
    await expect(review.figure).toBeVisible()
    await page.goto(`${taught.path}/board`)
    await standing.rows.getByRole('link', { name: BOB }).click()
    await expect(page.getByRole('heading', { level: 1, name: BOB })).toBeVisible()
    await expect(page.getByText(NOTE)).toBeVisible()
    await looksWell('a student', { console: teacher })
  })

  const records = new Records(page, words)
  await test.step('all is taken out, and read by others', async () => {
    await page.goto(taught.path)
    await page.getByRole('link', { name: words.say('classes.records'), exact: true }).click()
    const results = String(await records.take('results'))
    expect(results.startsWith('\uFEFF')).toBe(true)
    const { data, errors } = Papa.parse<string[]>(results.slice(1), { skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data).toHaveLength(1 + ROSTER.length * PARTS.length)
    expect(data.filter(([student]) => student === "'=Carl")).toHaveLength(PARTS.length)
    expect(data.find(([student, , , nr]) => student === BOB && nr === '2')).toContain(NOTE)

    const sheets = await readExcelFile(await records.take('workbook'))
    const titles = ['students', 'matrix', 'results', 'answers', 'matches']
    expect(sheets.map(({ sheet }) => sheet)).toEqual(titles.map((one) => words.say(`records.sheets.${one}`)))
    expect(sheets.map(({ data: rows }) => rows.length)).toEqual([
      1 + ROSTER.length,
      expect.any(Number),
      1 + ROSTER.length * PARTS.length,
      1 + QUESTIONS,
      expect.any(Number),
    ])

    const everything = JSON.parse(String(await records.take('everything'))) as Record<
      string,
      { name?: string }[]
    >
    expect(everything['students']?.map(({ name }) => name)).toEqual(ROSTER)
    expect(everything['answers']).toHaveLength(QUESTIONS)
    expect(everything['matches']).toHaveLength(2)

    const roster = Papa.parse<string[]>(String(await records.take('roster')).slice(1), {
      skipEmptyLines: true,
    })
    expect(roster.data.map(([name]) => name)).toContain(ANN)
    await page.reload()
    await expect(records.audit.filter({ hasText: TEACHER })).not.toHaveCount(0)
    await looksWell('records', { console: teacher })
    await page.goto(`${taught.path}/records/report`)
    await expect(page.getByText(ANN).first()).toBeVisible()
    await looksWell('a report', { console: teacher })
  })

  await test.step('a student is deleted: nowhere is a name', async () => {
    await page.goto(`${taught.path}/records`)
    await records.deleteStudent(BOB)
    for (const end of ['', '/board', '/records', '/records/report', '/review', '/assignments']) {
      const answer = await page.request.get(taught.path + end)
      expect(answer.status(), end).toBe(200)
      // All that is sent: what is on the screen, and what only its script knows.
      const source = await answer.text()
      expect(source, end).toContain(CLASS)
      expect(source, end).not.toContain(BOB)
    }
    await page.goto(`${assignment}/review`)
    await expect(review.cell(ANN, 0)).toBeVisible()
    await expect(page.locator('body')).not.toContainText(BOB)
    await bob.homework.open(code)
    await expect(bob.homework.asksForCard).toBeVisible()
  })

  await test.step('the class is deleted, and its homework is nowhere', async () => {
    await page.goto(`${taught.path}/records`)
    await records.deleteClass(CLASS)
    await expect(page.getByText(CLASS)).toBeHidden()
    watch.expect(/teach\/classes\/\w+.*404|404.*teach\/classes/)
    await page.goto(taught.path)
    await expect(page.getByRole('heading', { name: words.say('errors.notFound.title') })).toBeVisible()
    await ann.homework.open(code)
    await expect(ann.homework.nothingKnown).toBeVisible()
  })
})

const WAYS = { up: ['ascending', 'descending'], down: ['descending', 'ascending'] } as const

test('two classmates close one connection, by link', async ({ newcomer }) => {
  const teacher = await newcomer(LAPTOP)
  await signedInTeacher(teacher.page)
  const taught = await haveClass(teacher, CLASS)
  const code = await giveHomework(teacher, taught, TITLE, ['scenario'])
  const [one, two] = await Promise.all([newcomer(PHONE), newcomer(PHONE)])
  const [ann, bob] = await Promise.all([
    comeByLink(one, taught.cards.get(ANN), code),
    comeByCard(two, taught.cards.get(BOB)),
  ])
  await ann.homework.press('scenario', 'withClassmateOf')
  const link = new URL(await one.waiting.link())
  expect(link.pathname).toMatch(new RegExp(`^/homework/${code}/with/`))
  await looksWell('waiting for a classmate', { student: one })
  await two.page.goto(link.pathname)
  await expect(bob.homework.joinButton).toBeVisible()
  await looksWell('a classmate’s link', { student: two })
  await bob.homework.joinButton.click()
  await Promise.all([one.stage.isOpen(), two.stage.isOpen()])
  await play({ client: one, server: two }, stepsOf('four-waves'))
  await Promise.all(
    [ann, bob].map(async ({ homework }) => {
      await homework.backFromMatch.click()
      await expect(homework.done(1, 1)).toBeVisible()
    }),
  )
})

test('homework is reviewed by keyboard alone', async ({ newcomer, words }) => {
  const teacher = await newcomer(LAPTOP)
  const { page } = teacher
  const { keyboard } = page
  await signedInTeacher(page)
  const taught = await haveClass(teacher, CLASS)
  await giveHomework(teacher, taught, TITLE, PARTS)
  const assignment = new URL(page.url()).pathname
  const review = new ClassReview(page, words)
  await page.goto(`${assignment}/review`)
  await tabTo(page, review.cell(ANN, 0))
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp']) await keyboard.press(key)
  await expect(review.cell(BOB, 1)).toBeFocused()
  // At its edge it stays where it is.
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await keyboard.press(key)
  await expect(review.cell(BOB, 1)).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(BOB)
  await review.isAwake()
  await tabTo(page, review.percent)
  await keyboard.type('80')
  await keyboard.press('Enter')
  await expect(review.saved).toBeVisible()

  const standing = new Standing(page, words)
  await page.goto(`${taught.path}/board`)
  const head = standing.head('points').getByRole('link')
  await tabTo(page, head)
  await keyboard.press('Enter')
  await standing.isSorted('points', 'descending')
  await expect(head).toBeFocused()
  await keyboard.press('Enter')
  await standing.isSorted('points', 'ascending')
  await tabTo(page, standing.rows.first().locator('summary').last())
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(standing.rows.filter({ hasText: words.say('standing.hidden') })).toHaveCount(1)
})

test(
  'homework in Chinese, on every screen',
  { tag: ['@languages', '@elsewhere'] },
  async ({ newcomer, words }) => {
    const teacher = await newcomer(LAPTOP)
    const { page } = teacher
    await signedInTeacher(page, '王老师')
    const shown = { console: teacher }
    const taught = await haveClass(teacher, '网络 3 班')
    await looksWell('登录卡', shown)
    const code = await giveHomework(teacher, taught, '在家练习关闭', PARTS)
    const assignment = new URL(page.url()).pathname
    await expect(page.locator('html')).toHaveAttribute('lang', /^zh/)
    await looksWell('作业', shown)

    const phone = await newcomer(PHONE)
    const { homework } = await comeByLink(phone, taught.cards.get('韩梅梅'), code)
    await expect(phone.page.locator('html')).toHaveAttribute('lang', /^zh/)
    await looksWell('一份作业', { student: phone })
    await homework.press('quiz', 'beginOf')
    await homework.isAsked(1, QUESTIONS)
    await homework.answer('wrong')
    await looksWell('一道题', { student: phone })
    await homework.open(code)
    await closeWithComputer({ player: phone, homework }, { wrongFirst: true })
    for (const path of ['/homework', '/homework/board', '/card']) {
      await phone.page.goto(path)
      await looksWell(path, { student: phone })
    }
    const ends = [
      '/assignments',
      '/assignments/new',
      '/cards',
      '/board',
      '/review',
      '/records',
      '/records/report',
    ]
    const cell = `${assignment}/review`
    for (const path of [...ends.map((end) => taught.path + end), cell]) {
      await page.goto(path)
      await looksWell(path, shown)
    }
    const review = new ClassReview(page, words)
    await review.cell('韩梅梅', 1).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('韩梅梅')
    await looksWell('一格', shown)
  },
)
