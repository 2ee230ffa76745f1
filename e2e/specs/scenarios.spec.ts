import { ROLES, byRole } from '#core/by-role.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import { expect, test } from '../fixtures/test.ts'

test.use({ inHurry: true })

const MATCHES = [
  { scenario: 'server-closes-first', level: 1 },
  { scenario: 'half-close', level: 2 },
  { scenario: 'four-waves', level: 3 },
] as const

for (const { scenario, level } of MATCHES) {
  test(`${scenario} is played to the end at level ${level}`, async ({ pair }) => {
    const players = await pair({ scenario, level, role: 'server' })
    await play(players, stepsOf(scenario), level)
    const answers = byRole((role) => stepsOf(scenario, role).length)
    for (const role of ROLES) {
      const { result } = players[role]
      await result.isOpen()
      await expect(result.cleanMark).toBeVisible()
      await expect(result.score(role)).toContainText(result.percent(100))
      for (const end of ROLES) expect(await result.table.accepted(end)).toBe(answers[end])
    }
  })
}

test('at level 1 the numbers are filled in', async ({ alone }) => {
  const { stage } = await alone({ level: 1 })
  await stage.isAsked()
  await expect(stage.composer.seq).toHaveCount(0)
  await expect(stage.composer.form).toContainText(/SEQ=\d+\s*ACK=\d+/)
})

test('one by one is right too where FIN and ACK could go in one', async ({ alone }) => {
  const player = await alone({ scenario: 'fin-and-ack-in-one', role: 'server' })
  await play({ server: player }, [
    { role: 'server', answer: { bits: ['ACK'], seq: 0, ack: 1, length: 0 }, becomes: 'CLOSE-WAIT' },
    { role: 'server', answer: { bits: ['FIN', 'ACK'], seq: 0, ack: 1, length: 0 }, becomes: 'LAST-ACK' },
    { role: 'server', answer: 'nothing', becomes: 'CLOSED' },
  ])
  await player.result.isOpen()
  await expect(player.result.score('server')).toContainText(player.result.percent(100))
})

test('a state that is named wrong is asked again, and the segment stands', async ({ alone, words }) => {
  const { stage, page } = await alone({ level: 3 })
  const before = await stage.prepare('client')
  await stage.composer.put(await stage.numbered({ bits: ['FIN', 'ACK'], seq: 0, ack: 0, length: 0 }))
  await stage.composer.chooseState('TIME-WAIT')
  await stage.composer.send()
  await expect(page.getByRole('heading', { name: words.say('situation.askState') })).toBeVisible()
  await expect(stage.refusal('wrong-state')).toBeVisible()
  await stage.composer.nameState('FIN-WAIT-1')
  await stage.isAccepted('client', before)
  const lines = await stage.table.lines()
  expect(lines.filter((line) => words.within('items.sent').test(line))).toHaveLength(1)
})
