import { looksWell } from '../fixtures/looks-well.ts'
import { signedInTeacher } from '../fixtures/teachers.ts'
import { expect, test } from '../fixtures/test.ts'
import { Classes } from '../pages/classes.ts'
import { Plans } from '../pages/plans.ts'
import { QuestionEditor } from '../pages/question-editor.ts'

// Fifteen screens.
test.setTimeout(180_000)

const OUT = ['sign-in', 'sign-up', 'forgot'] as const
const IN = ['', 'account', 'classes', 'plans', 'plans/time-wait/start', 'guide', 'guide/four-waves'] as const

/** What is done on them is no matter of language: English browsers do it, page by page. */
test(
  'a teacher’s pages in Chinese are for everyone',
  { tag: ['@languages', '@elsewhere'] },
  async ({ newcomer, words, watch }) => {
    // The preview of a question runs no script, by its sandbox; whoever drives the browser tries to put one in.
    watch.expect(/Blocked script execution in 'about:srcdoc'/)
    const player = await newcomer()
    const { page } = player
    const visit = (path: string) =>
      test.step(path, async () => {
        await page.goto(`/teach/${path}`)
        await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
        await looksWell(path, player)
      })
    for (const path of OUT) await visit(path)
    await signedInTeacher(page, '王老师')

    const classes = new Classes(page, words)
    await classes.make('网络三班')
    await classes.openList()
    await classes.paste(`韩梅梅\n${'长'.repeat(81)}\n李雷`)
    await expect(classes.preview).toHaveCount(2)
    await looksWell('a list with a faulty line', player)
    await classes.addAll.click()
    await expect(classes.students).toHaveCount(2)
    await looksWell('a class', player)

    const plans = new Plans(page, words)
    await plans.openList()
    await plans.button('plans.new').click()
    await plans.isOpen(0)
    for (const kind of ['scenario', 'quiz', 'reading'] as const) await plans.add(kind)
    await looksWell('the editor of a plan', player)

    const editor = new QuestionEditor(page, words)
    await editor.openList()
    await looksWell('sets', player)
    await editor.newSet('我的题')
    await editor.add('single')
    await looksWell('the editor of questions', player)
    for (const path of IN) await visit(path)
  },
)
