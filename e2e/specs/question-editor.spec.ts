import type { Page } from '@playwright/test'
import { checkQuestionSet } from '#core/quiz/check-question-set.ts'
import { QUESTION_KINDS } from '#core/quiz/question.ts'
import { looksWellInBoth } from '../fixtures/looks-well.ts'
import { signedInTeacher } from '../fixtures/teachers.ts'
import { expect, test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'
import type { Player } from '../pages/player.ts'
import { QuestionEditor } from '../pages/question-editor.ts'

/** “Saved” stands there before something is written too: it is stored when the server has said so. */
async function stored(page: Page, write: () => Promise<void>): Promise<void> {
  const isStored = ({ url, method }: { url: string; method: string }) =>
    method === 'POST' && /\/teach\/questions\/\w{16}$/.test(url)
  const saving = page.waitForResponse((response) =>
    isStored({ url: response.url(), method: response.request().method() }),
  )
  await write()
  await saving
}

interface Company {
  readonly newcomer: () => Promise<Player>
  readonly words: Words
}

async function newTeacher({ newcomer, words }: Company): Promise<{ player: Player; editor: QuestionEditor }> {
  const player = await newcomer()
  await signedInTeacher(player.page)
  const editor = new QuestionEditor(player.page, words)
  await editor.openList()
  return { player, editor }
}

/** One question of each kind, by mouse and by keyboard. */
async function writeEach(editor: QuestionEditor): Promise<void> {
  const { page } = editor
  for (const kind of QUESTION_KINDS) {
    await test.step(kind, async () => {
      await editor.add(kind)
      await editor.ask(`About ${kind}`, kind)
      await FILL[kind](editor)
      await expect(editor.preview.getByText(`About ${kind}`).first()).toBeVisible()
      await expect(page.locator('[aria-current="true"]')).toContainText(`About ${kind}`)
    })
  }
}

const FILL: Readonly<Record<(typeof QUESTION_KINDS)[number], (editor: QuestionEditor) => Promise<void>>> = {
  single: (editor) => editor.answers('x', 'y'),
  several: (editor) => editor.answers('x', 'y'),
  async number(editor) {
    await editor.field('editor.label').fill('ACK')
    await editor.field('editor.number').fill('4,294,967,295')
  },
  async order(editor) {
    await editor.field('editor.item', { nth: '1' }).fill('first')
    await editor.field('editor.item', { nth: '2' }).fill('second')
  },
  async pairs(editor) {
    for (const nth of ['1', '2']) {
      await editor.field('editor.leftItem', { nth }).fill(`l${nth}`)
      await editor.field('editor.rightItem', { nth }).fill(`r${nth}`)
      await editor.list('editor.partnerOf', { nth }).selectOption({ label: `r${nth}` })
    }
  },
  async point(editor) {
    await editor.page.locator('label[title="TIME-WAIT"]:visible').first().click()
    await editor.choice('editor.meanings.right').click()
  },
  async 'true-false'(editor) {
    await editor.page
      .locator('label', { has: editor.page.locator('input[value="false"]') })
      .first()
      .click()
    await editor.field('editor.reason', { nth: '1' }).fill('x')
    await editor.field('editor.reason', { nth: '2' }).fill('y')
    await editor.field('editor.isRightReason', { nth: '1' }).check()
  },
}

test('a question of each kind is written, kept through a reload, saved as a file and read back', async ({
  newcomer,
  words,
  watch,
}) => {
  // The preview runs no script, by its sandbox; whoever drives the browser tries to put one in.
  watch.expect(/Blocked script execution in 'about:srcdoc'/)
  const { player, editor } = await newTeacher({ newcomer, words })
  const { page } = player
  await editor.newSet('Mine')
  await writeEach(editor)
  await expect(editor.ready).toBeVisible()
  await expect(editor.saved).toBeVisible()

  await page.reload()
  await expect(editor.questions).toHaveCount(QUESTION_KINDS.length)
  const file = await editor.save()
  const checked = checkQuestionSet(JSON.parse(file))
  expect(checked).toMatchObject({
    set: {
      title: { en: 'Mine', zh: 'Mine' },
      questions: QUESTION_KINDS.map((kind) => ({ kind, prompt: { en: `About ${kind}` } })),
    },
  })

  await looksWellInBoth('the editor', player)

  await editor.openList()
  await looksWellInBoth('sets', player)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(file) })
  // Plurals are said by the page; the number is enough.
  await page.getByRole('button', { name: new RegExp(String(QUESTION_KINDS.length)) }).click()
  await expect(editor.questions).toHaveCount(QUESTION_KINDS.length)
})

test('a question of the bank is taken, answered in the preview, deleted and had back', async ({
  newcomer,
  words,
}) => {
  const { editor } = await newTeacher({ newcomer, words })
  const { page } = editor
  await editor.newSet('From the bank')
  await editor.button('editor.bank').click()
  await page.getByRole('searchbox').fill('time-wait four-tuple')
  await page
    .getByRole('button', { name: words.beginsWith('editor.fromBank.takeOf', { text: '' }) })
    .first()
    .click()
  await editor.button('editor.fromBank.done').click()
  await expect(editor.questions).toHaveCount(1)
  await expect(editor.ready).toBeVisible()
  await editor.preview.getByRole('button', { name: words.say('editor.showKey') }).click()
  await expect(editor.preview.getByRole('heading', { name: words.say('question.notAnswered') })).toBeVisible()
  await editor.button('editor.duplicate').click()
  await expect(editor.questions).toHaveCount(2)
  await editor.button('editor.delete').click()
  await expect(editor.questions).toHaveCount(1)
  await editor.button('editor.undo').click()
  await expect(editor.questions).toHaveCount(2)
})

test('what another tab has saved is not overwritten, and nothing that was written here is lost', async ({
  newcomer,
  words,
}) => {
  const { player, editor } = await newTeacher({ newcomer, words })
  await stored(player.page, () => editor.newSet('First'))
  const second = new QuestionEditor(await player.page.context().newPage(), words)
  await second.page.goto(player.page.url())
  await stored(second.page, () => second.field('editor.setTitle').fill('Second'))

  await editor.field('editor.setTitle').fill('Third')
  await expect(player.page.getByText(words.say('editor.conflict.title'))).toBeVisible()
  await player.page.reload()
  await expect(editor.field('editor.setTitle')).toHaveValue('Third')
  await editor.button('editor.conflict.mine').click()
  await expect(editor.saved).toBeVisible()
  await second.page.reload()
  await expect(second.field('editor.setTitle')).toHaveValue('Third')
})

test('without the server what is written stays on the device until it is stored', async ({
  newcomer,
  words,
  watch,
}) => {
  const { player, editor } = await newTeacher({ newcomer, words })
  const { page } = player
  const isAway = page.getByText(words.within('editor.refusals.away'))
  await stored(page, () => editor.newSet('Here'))
  await watch.whileAway(async () => {
    await player.context.route('**/teach/questions/*', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await editor.field('editor.setTitle').fill('On the device')
    await expect(isAway).toBeVisible()
    await page.reload()
    await expect(editor.field('editor.setTitle')).toHaveValue('On the device')
    await expect(isAway).toBeVisible()
    // It is tried again every few seconds.
    await stored(page, () => player.context.unroute('**/teach/questions/*'))
  })
  await expect(editor.saved).toBeVisible()
  await expect(isAway).toBeHidden()
})
