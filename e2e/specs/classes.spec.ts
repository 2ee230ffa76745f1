import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { hasNothingForAxe } from '../fixtures/axe.ts'
import { looksWellInBoth } from '../fixtures/looks-well.ts'
import { signedInTeacher } from '../fixtures/teachers.ts'
import { expect, test } from '../fixtures/test.ts'
import { Classes } from '../pages/classes.ts'

const CSV = `\uFEFFnumber;name;mail
1;"Lee; Ann";a@school.example
2;;b@school.example
3;李雷;c@school.example
`

test('a class is made, its roster typed, pasted and read from a file, and put away', async ({
  newcomer,
  words,
}) => {
  const player = await newcomer()
  const { page } = player
  await signedInTeacher(page)
  const classes = new Classes(page, words)
  await classes.make('Networks 3B')
  await looksWellInBoth('an empty class', player)

  await page.getByLabel(classes.say('oneName'), { exact: true }).fill('Li Hua')
  await page.keyboard.press('Enter')
  await expect(classes.text('added', { name: 'Li Hua' })).toBeVisible()
  await expect(classes.students).toHaveText([/Li Hua/])

  await classes.openList()
  await classes.paste(`Han Meimei\n${'x'.repeat(81)}\n\nli hua`)
  await expect(classes.faulty).toHaveText([new RegExp(classes.say('line', { line: '2' }))])
  await expect(classes.preview).toHaveCount(2)
  await expect(classes.preview.last()).toContainText(classes.say('double'))
  await looksWellInBoth('a list with a faulty line', player)
  await classes.addAll.click()
  await expect(classes.students).toHaveCount(3)

  await classes.openList()
  await classes.readFile('class.csv', CSV)
  await expect(classes.faulty).toHaveText([new RegExp(classes.say('line', { line: '3' }))])
  await expect(classes.preview).toHaveText(['Lee; Ann', '李雷'])
  await classes.addAll.click()
  await expect(classes.students).toHaveText([/Li Hua/, /Han Meimei/, /li hua/, /Lee; Ann/, /李雷/])

  await classes.button('renameOf', { name: 'li hua' }).click()
  await page.getByLabel(classes.say('nameOf', { name: 'li hua' })).fill('Li Hua 2')
  await page.keyboard.press('Enter')
  await expect(classes.students.nth(2)).toContainText('Li Hua 2')
  await classes.button('removeOf', { name: 'Lee; Ann' }).click()
  await expect(classes.button('keep')).toBeFocused()
  await looksWellInBoth('a class', player)
  await classes.button('remove').click()
  await expect(classes.students).toHaveCount(4)
  await page.reload()
  await expect(classes.students).toHaveText([/Li Hua/, /Han Meimei/, /Li Hua 2/, /李雷/])

  await classes.button('archive').click()
  await expect(classes.text('isArchived')).toBeVisible()
  await expect(classes.button('renameOf', { name: 'Li Hua' })).toBeHidden()
  await page.goto('/teach/classes')
  await expect(page.getByRole('heading', { name: classes.say('archivedTitle') })).toBeVisible()
  await looksWellInBoth('classes', player)
  await page.getByRole('link', { name: /Networks 3B/ }).click()
  await classes.button('unarchive').click()
  await expect(classes.button('archive')).toBeVisible()
  await page.goto('/teach')
  await expect(page.getByRole('link', { name: /Networks 3B/ })).toBeVisible()
  await looksWellInBoth('a teacher’s start', player)
})

test('a colleague comes by link into one class, once, and is sent away again', async ({
  newcomer,
  words,
}) => {
  const [ann, bob, eve] = await Promise.all([newcomer(), newcomer(), newcomer()])
  await signedInTeacher(ann.page, 'Ann Lee')
  const hers = new Classes(ann.page, words)
  await hers.make('Networks 3B')
  const address = new URL(ann.page.url()).pathname
  const link = await hers.invite()
  await hasNothingForAxe('an invitation', ann.page, 'light')

  await bob.page.goto(link)
  await expect(bob.page.getByText(hers.say('join.lead', { name: 'Networks 3B' }))).toBeVisible()
  await expect(bob.page.getByRole('link', { name: hers.say('join.signIn') })).toHaveAttribute(
    'href',
    `/teach/sign-in?next=${encodeURIComponent(link)}`,
  )
  await looksWellInBoth('an invitation, opened', bob)
  await signedInTeacher(bob.page, 'Bob Ho')
  await bob.page.reload()
  const his = new Classes(bob.page, words)
  await his.button('join.go').click()
  await expect(his.heading('Networks 3B')).toBeVisible()
  await expect(his.button('archive')).toBeHidden()
  await expect(his.button('leave')).toBeVisible()

  await signedInTeacher(eve.page, 'Eve Wu')
  await eve.page.goto(link)
  await expect(eve.page.getByRole('heading', { name: hers.say('join.over') })).toBeVisible()

  await ann.page.reload()
  await hers.button('teachers.removeOf', { name: 'Bob Ho' }).click()
  await hers.button('teachers.remove').click()
  // The button is gone as soon as it asks; the name when it is done.
  await expect(ann.page.getByText('Bob Ho')).toHaveCount(0)
  await bob.page.goto('/teach/classes')
  await expect(his.text('none')).toBeVisible()
  expect(new URL(ann.page.url()).pathname).toBe(address)
})

test('a lesson is started in a class, and found again', async ({ newcomer, words }) => {
  const { page } = await newcomer()
  await signedInTeacher(page)
  const classes = new Classes(page, words)
  await classes.make('Networks 3B')
  const { pathname } = new URL(page.url())
  await page.goto('/teach/plans/time-wait/start')
  await page.getByLabel(words.say('plans.lesson.class')).selectOption('Networks 3B')
  await page.getByRole('button', { name: words.beginsWith('plans.lesson.go') }).click()
  await expect(page).toHaveURL(/\/class\/[2-9A-Z]{6}\/console$/)
  const code = /class\/(\w+)\//.exec(page.url())?.[1] ?? ''
  for (const path of ['/teach', pathname]) {
    await page.goto(path)
    const goOn = page.getByRole('link', { name: classes.say('lessons.goOnWith', { code }) })
    await expect(goOn).toHaveAttribute('href', `/class/${code}/console`)
  }
})

test('the guide has a page for each scenario, which prints whole and light', async ({ newcomer, words }) => {
  const player = await newcomer()
  const { page } = player
  await signedInTeacher(page)
  await page.goto('/teach/guide')
  await expect(page.locator('a[href^="/teach/guide/"]')).toHaveCount(SCENARIOS.length)
  await looksWellInBoth('guides', player)
  await page
    .getByRole('link', { name: words.within('scenarios.four-waves.title') })
    .first()
    .click()
  await expect(page.getByText(words.say('refusals.fin-before-close.title'))).toBeVisible()
  await expect(page.getByText('SEQ=300 ACK=101').first()).toBeVisible()
  await looksWellInBoth('a guide', player)

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('button', { name: words.say('guide.print') })).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
  const paper = await page.evaluate(() => ({
    isLight: getComputedStyle(document.documentElement).colorScheme === 'light',
    sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }))
  expect(paper).toEqual({ isLight: true, sideways: false })
})
