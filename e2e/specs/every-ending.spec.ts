import { ROLES } from '#core/by-role.ts'
import { play, stepsOf } from '../fixtures/play.ts'
import { expect, test } from '../fixtures/test.ts'

test.use({ inHurry: true })

test('a story is told by keyboard alone: what one says, then the segment that says it', async ({
  alone,
  words,
}) => {
  const { stage, page, result } = await alone({ level: 0 })
  const { keyboard } = page
  const { composer } = stage
  await stage.isAsked()
  // Something else first: the refusal is about the talk.
  await composer.line('goodbye').focus()
  await keyboard.press('Space')
  await keyboard.press('Enter')
  await expect(stage.refusal('wrong-line')).toBeVisible()

  await keyboard.press('1')
  await expect(composer.line('done')).toBeChecked()
  await keyboard.press('Enter')
  await expect(page.getByRole('blockquote')).toHaveText(words.like('scenes.talk.done'))
  // Letters are keys from here on; a person is slower than that, a test is not.
  await expect(composer.bit('FIN')).toBeFocused()
  await keyboard.press('f')
  await keyboard.press('a')
  await keyboard.press('Enter')
  await stage.isAccepted('client', 0)

  await stage.isAsked()
  await expect(composer.line('goodbye')).toBeVisible()
  await composer.line('goodbye').focus()
  await keyboard.press('Space')
  await keyboard.press('Enter')
  await expect(page.getByRole('blockquote')).toHaveText(words.like('scenes.talk.goodbye'))
  await expect(composer.bit('FIN')).toBeFocused()
  await keyboard.press('f')
  await keyboard.press('Enter')
  await expect(stage.refusal('second-fin')).toBeVisible()
  await keyboard.press('f')
  await keyboard.press('a')
  await keyboard.press('Enter')
  await result.isOpen()
  // Both sides' lines are told at the end.
  const lines = await result.table.lines()
  expect(lines.filter((line) => words.within('items.line').test(line)).length).toBeGreaterThanOrEqual(4)
})

test('a person at the network loses the last ACK, and TIME-WAIT begins anew', async ({ newcomer, words }) => {
  const [client, server, middle] = await Promise.all([newcomer(), newcomer(), newcomer()])
  await client.home.open()
  await client.home.playWithFriend({ scenario: 'four-waves', level: 1, role: 'client', network: true })
  const links = {
    server: await client.waiting.linkFor('server'),
    network: await client.waiting.linkFor('network'),
  }
  await server.page.goto(links.server)
  await server.waiting.heading.waitFor()
  await middle.page.goto(links.network)
  await Promise.all([client.stage.isOpen(), server.stage.isOpen()])
  await expect(middle.network.idle).toBeVisible()

  const players = { client, server }
  const [fin, ack, , secondFin, lastAck] = stepsOf('four-waves')
  await play(players, [fin!])
  await middle.network.decide('deliver')
  await play(players, [ack!])
  await middle.network.decide('deliver')
  await play(players, stepsOf('four-waves').slice(2, 3))
  await play(players, [secondFin!])
  await middle.network.decide('deliver')
  await play(players, [lastAck!])
  await middle.network.decide('lose')
  // The Server hears nothing, sends its FIN again, and the Client answers from TIME-WAIT.
  await play(players, [secondFin!])
  await middle.network.decide('deliver')
  await expect(middle.network.reached).toBeVisible()
  // Neither end is told what the network did.
  for (const { stage } of [client, server])
    expect((await stage.table.lines()).join()).not.toMatch(words.within('items.fate.lost'))
  await play(players, [lastAck!])
  await middle.network.decide('deliver')
  await play(players, stepsOf('four-waves').slice(5))
  for (const { result } of [client, server]) await result.isOpen()
  await middle.network.isOver()
  await expect(middle.network.points).toBeVisible()
  expect((await client.result.table.lines()).join()).toMatch(words.within('items.fate.lost'))
})

test('two FINs cross, each move with how sure its player is', async ({ pair }) => {
  const players = await pair({ scenario: 'simultaneous-close', confidence: true })
  const { stage } = players.client
  const { composer } = stage
  await stage.isAsked()
  await composer.put(await stage.numbered({ bits: ['FIN', 'ACK'], seq: 0, ack: 0, length: 0 }))
  await composer.send()
  // No try is spent before it is said.
  await expect(composer.form.getByRole('alert')).not.toBeEmpty()
  await composer.sayHowSure('sure')
  await composer.send()
  await stage.isAccepted('client', 0)
  await play(players, stepsOf('simultaneous-close').slice(1))
  for (const role of ROLES) {
    const { result } = players[role]
    await result.isOpen()
    await expect(result.cleanMark).toBeVisible()
    for (const end of ROLES) await expect(result.score(end)).toContainText(result.percent(100))
  }
})
