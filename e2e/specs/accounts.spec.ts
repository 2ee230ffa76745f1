import type { KeptProduct } from '../fixtures/kept-product.ts'
import { looksWellInBoth } from '../fixtures/looks-well.ts'
import { PASSWORD, newAddress, signedInTeacher } from '../fixtures/teachers.ts'
import { expect, test } from '../fixtures/test.ts'
import { Accounts } from '../pages/accounts.ts'

test(
  'a teacher signs up, out and in; what is wrong is said beside its field',
  { tag: '@lan' },
  async ({ newcomer, words, watch }) => {
    const player = await newcomer()
    const { page } = player
    const accounts = new Accounts(page, words)
    const email = newAddress()

    await accounts.open('sign-up')
    await looksWellInBoth('sign-up', player)
    await accounts.enter({ name: 'Ann Lee', email, password: 'eleven char' })
    await accounts.button('signUp.go').click()
    await expect(accounts.wrong).toHaveText(words.say('account.faults.passwordShort', { shortest: '12' }))
    await expect(accounts.field('password')).toBeFocused()
    await accounts.button('fields.showLong').click()
    await expect(accounts.field('password')).toHaveAttribute('type', 'text')
    await accounts.field('password').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await accounts.isIn('Ann Lee')
    await looksWellInBoth('start', player)

    await accounts.signOut()
    await looksWellInBoth('sign-in', player)
    watch.expect(/401/)
    await accounts.signIn(email, 'not the password')
    await expect(accounts.wrong).toHaveText(words.say('account.faults.wrongPassword'))
    await looksWellInBoth('sign-in, wrong', player)
    await accounts.field('password').fill(PASSWORD)
    await accounts.button('signIn.go').click()
    await accounts.isIn('Ann Lee')
  },
)

test('who is asked to sign in comes to the page that was wanted, and to none elsewhere', async ({
  newcomer,
  words,
}) => {
  const { page } = await newcomer()
  const { email } = await signedInTeacher(page)
  await page.context().clearCookies()
  const accounts = new Accounts(page, words)
  await page.goto('/teach/account')
  await accounts.signIn(email, PASSWORD)
  await accounts.heading('account.title').waitFor()
  await accounts.signOut()
  await page.goto('/teach/sign-in?next=//elsewhere.example/teach')
  await accounts.signIn(email, PASSWORD)
  await accounts.isIn('Ms Park')
})

test('a changed password, and a browser that is signed out from another, end what was signed in', async ({
  newcomer,
  words,
}) => {
  const [here, there] = await Promise.all([newcomer(), newcomer()])
  const { email } = await signedInTeacher(here.page)
  const [mine, other] = [new Accounts(here.page, words), new Accounts(there.page, words)]
  const comeIn = async (password: string): Promise<void> => {
    await other.open('sign-in')
    await other.signIn(email, password)
    await other.isIn('Ms Park')
  }
  const isOut = async (): Promise<void> => {
    await there.page.reload()
    await other.heading('signIn.title').waitFor()
  }

  await comeIn(PASSWORD)
  await mine.open('account')
  await looksWellInBoth('account', here)
  await mine.otherBrowser.click()
  await expect(here.page.getByText(words.say('account.account.signedOut'))).toBeVisible()
  await isOut()

  await comeIn(PASSWORD)
  await mine.enter({ currentPassword: PASSWORD, newPassword: 'another long one' })
  await mine.button('account.changePassword').click()
  await expect(here.page.getByText(words.say('account.account.passwordChanged'))).toBeVisible()
  await isOut()
  await comeIn('another long one')
  await here.page.reload()
  await mine.heading('account.title').waitFor()
})

test('a forgotten password is set anew by a link in the log, and every browser is out', async ({
  newcomer,
  words,
  product,
}) => {
  const [player, before] = await Promise.all([newcomer(), newcomer()])
  const { email } = await signedInTeacher(before.page)
  const accounts = new Accounts(player.page, words)
  await accounts.open('forgot')
  await looksWellInBoth('forgot', player)
  for (const address of ['nobody@school.example', email]) {
    await accounts.open('forgot')
    await accounts.enter({ email: address })
    await accounts.button('forgot.go').click()
    await expect(accounts.heading('forgot.sent')).toBeFocused()
  }
  await player.page.goto(await linkFor(email, product))
  await looksWellInBoth('reset', player)
  await accounts.enter({ newPassword: 'one more long one' })
  await accounts.button('reset.go').click()
  await expect(accounts.heading('reset.done')).toBeFocused()
  await accounts.link('reset.signIn').click()
  await accounts.signIn(email, 'one more long one')
  await accounts.isIn('Ms Park')
  await before.page.goto('/teach/account')
  await new Accounts(before.page, words).heading('signIn.title').waitFor()
})

/** As whoever runs the installation finds it. */
async function linkFor(email: string, product: KeptProduct): Promise<string> {
  const lines = async () =>
    (await product.said())
      .split('\n')
      .filter((line) => line.includes(email))
      .map((line) => JSON.parse(line) as { email?: string; link?: string })
      .flatMap(({ link }) => (link === undefined ? [] : [link]))
  await expect.poll(lines).toHaveLength(1)
  const [link = ''] = await lines()
  const { pathname, search } = new URL(link)
  return `${pathname}${search}`
}
