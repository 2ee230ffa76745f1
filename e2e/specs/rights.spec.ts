import { BEHIND_PROXY, SECRET } from '../fixtures/behind-proxy.ts'
import { expect, test } from '../fixtures/test.ts'
import { ACTION_RIGHTS, outcomeOf } from '../fixtures/rights/action-rights.ts'
import { DOOR_RIGHTS } from '../fixtures/rights/door-rights.ts'
import { PAGE_RIGHTS, ROUTE_RIGHTS, type Sight, filledIn } from '../fixtures/rights/page-rights.ts'
import { PRIVATE, type School, WHO, type Who, openSchool } from '../fixtures/rights/school.ts'
import { actionNames, doorNames, pageAddresses, routeAddresses } from '../fixtures/rights/surface.ts'

/**
 * Who may do what, asked over HTTP of the product as it is shipped, without a page: six persons by every page, every file,
 * every server action and every door of our own. What the sources have and no table says anything of, fails. Commands
 * over the socket: `server/realtime/command-rights.integration.test.ts`.
 */
test.describe.configure({ mode: 'default' })
test.use({ settings: BEHIND_PROXY })

/** In what a page is made of that shows a match step by step. */
const A_REPLAY = '\\"steps\\":'

let school: School

test.beforeAll(async ({ product }) => {
  school = await openSchool(`http://127.0.0.1:${product.port}`)
})

test('each page, each file, each action and each door has its row', () => {
  expect(Object.keys(PAGE_RIGHTS).toSorted()).toEqual(pageAddresses())
  expect(Object.keys(ROUTE_RIGHTS).toSorted()).toEqual(routeAddresses())
  expect(Object.keys(ACTION_RIGHTS).toSorted()).toEqual(actionNames())
  expect(Object.keys(DOOR_RIGHTS).toSorted()).toEqual(doorNames())
})

async function sightOf(who: Who, address: string): Promise<Sight> {
  const response = await school.persons[who].ask('GET', address)
  const body = await response.text()
  const to = response.headers.get('location') ?? ''
  const isReplay = address.includes(school.things.match) && body.includes(A_REPLAY)
  const isShown = isReplay || body.includes(PRIVATE)
  if (response.status === 200) return isShown ? 'shown' : 'open'
  expect({ address, who, status: response.status, isShown }).toMatchObject({ isShown: false })
  if (response.status === 404) return 'gone'
  if (response.status === 401) return 'signed-out'
  expect({ address, who, status: response.status }).toMatchObject({ status: 307 })
  return to.startsWith('/teach/sign-in') ? 'sign-in' : 'moved'
}

for (const [what, rights] of [
  ['page', PAGE_RIGHTS],
  ['file', ROUTE_RIGHTS],
] as const) {
  test(`each ${what} shows what it has to those alone who may see it`, async () => {
    const seen: Record<string, Partial<Record<Who, Sight>>> = {}
    for (const address of Object.keys(rights)) {
      const path = filledIn(address, school.things)
      const sights = await Promise.all(WHO.map(async (who) => [who, await sightOf(who, path)] as const))
      seen[address] = Object.fromEntries(sights)
    }
    expect(seen).toEqual(rights)
  })
}

test('an action is not done for a page of another site', async () => {
  const { owner } = school.persons
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
    const response = await owner.ask('POST', '/teach/classes', '["Taken"]', {
      Origin: origin,
      'Next-Action': '40'.repeat(21),
      'Content-Type': 'text/plain;charset=UTF-8',
    })
    expect(response.status).toBe(403)
  }
})

test('each door opens to those alone who may come in', async () => {
  const seen: Record<string, Partial<Record<Who, number>>> = {}
  for (const [door, { method, path, body }] of Object.entries(DOOR_RIGHTS)) {
    const asked = async (who: Who) => school.persons[who].ask(method, path, body?.(school.things))
    seen[door] = Object.fromEntries(
      await Promise.all(WHO.map(async (who) => [who, (await asked(who)).status])),
    )
  }
  const wanted = Object.entries(DOOR_RIGHTS).map(([door, { statuses }]) => [door, statuses])
  expect(seen).toEqual(Object.fromEntries(wanted))
})

test('nothing that was handed out stands in what the server has said', async ({ product }) => {
  const { persons, told, things } = school
  const session = await persons.owner.ask('POST', '/session', DOOR_RIGHTS['SESSION_PATH']?.body?.(things))
  expect(session.status).toBe(200)
  const tokens = WHO.flatMap((who) => persons[who].given).flatMap((set) => set.match(/[\w-]{32,}/g) ?? [])
  expect(tokens.length).toBeGreaterThan(WHO.length)
  const said = await product.said()
  expect(said).not.toBe('')
  for (const secret of [SECRET, ...told, ...tokens]) expect(said).not.toContain(secret)
})

// Last: it takes away what the others look for.
test('each action is done for those alone who may have it done', async () => {
  const seen: Record<string, Partial<Record<Who, string>>> = {}
  for (const [name, { args, look }] of Object.entries(ACTION_RIGHTS)) {
    const outcomes: Partial<Record<Who, string>> = {}
    for (const who of WHO) {
      const answer = await school.persons[who].act(name, args(school.things, who))
      outcomes[who] = look === undefined ? outcomeOf(answer) : await look(school)
    }
    seen[name] = outcomes
  }
  const wanted = Object.entries(ACTION_RIGHTS).map(([name, { outcomes }]) => [name, outcomes])
  expect(seen).toEqual(Object.fromEntries(wanted))
})
