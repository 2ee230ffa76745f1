import { describe, expect, test } from 'vitest'
import { MOST_PLAYERS } from '#core/session/settings.ts'
import { SeatDoorClosed, createSeatDoor } from './seat-door.ts'

/** Something to create that ends when it is told to, and says how many were under way at most. */
function slowly() {
  const ends: (() => void)[] = []
  let underWay = 0
  let most = 0
  async function create(): Promise<void> {
    underWay += 1
    most = Math.max(most, underWay)
    await new Promise<void>((resolve) => ends.push(resolve))
    underWay -= 1
  }
  async function endAll(): Promise<void> {
    for (let idle = 0; idle < 3; idle += 1) {
      if (ends.length > 0) idle = 0
      for (const end of ends.splice(0)) end()
      // oxlint-disable-next-line no-await-in-loop -- the next in line begin only now
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { create, endAll, most: () => most }
}

describe('the door to new seats', () => {
  test('lets a whole class in that comes in one instant, twenty at a time', async () => {
    const door = createSeatDoor(true)
    const { create, endAll, most } = slowly()
    const all = Promise.all(Array.from({ length: MOST_PLAYERS }, () => door.admit('10.0.0.1', create)))
    await endAll()
    expect(await all).toHaveLength(MOST_PLAYERS)
    expect(most()).toBe(20)
  })

  test('says that it is busy where the line is too long, and takes the next one when it is shorter', async () => {
    const door = createSeatDoor(false)
    const { create, endAll } = slowly()
    const all = Promise.all(Array.from({ length: 1020 }, () => door.admit('10.0.0.1', create)))
    await new Promise((resolve) => setImmediate(resolve))
    await expect(door.admit('10.0.0.1', create)).rejects.toEqual(new SeatDoorClosed('busy', 1000))
    await endAll()
    await all
    const last = door.admit('10.0.0.1', create)
    await endAll()
    await last
  })

  test('gives one address six hundred in a minute, and others theirs', async () => {
    const door = createSeatDoor(true)
    const at = (address: string) => door.admit(address, async () => address)
    await Promise.all(Array.from({ length: 600 }, () => at('10.0.0.1')))
    await expect(at('10.0.0.1')).rejects.toMatchObject({ why: 'too-many' })
    expect(await at('10.0.0.2')).toBe('10.0.0.2')
  })
})
