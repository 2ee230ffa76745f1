import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { type CloseStory, closeStory } from './close-story.ts'
import { placesOfClose } from './places-of-close.ts'

function storyOf(scenario: string): CloseStory {
  const story = closeStory(scenario)
  if (story === null) throw new Error(`no scenario ${scenario}`)
  return story
}

describe('the story of a close', () => {
  it('has a step for the beginning, for each segment that leaves, and for the ending', () => {
    expect(storyOf('four-waves').steps.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 'end'])
  })

  it('says how both ends stand after each step', () => {
    const states = storyOf('four-waves').steps.map(({ ends }) => [ends.client.state, ends.server.state])
    expect(states).toEqual([
      ['ESTABLISHED', 'ESTABLISHED'],
      ['FIN-WAIT-1', 'ESTABLISHED'],
      ['FIN-WAIT-2', 'CLOSE-WAIT'],
      ['FIN-WAIT-2', 'LAST-ACK'],
      ['TIME-WAIT', 'CLOSED'],
      ['CLOSED', 'CLOSED'],
    ])
  })

  it('tells what a TCP repeats as one step', () => {
    const repeated = storyOf('last-ack-gives-up').steps.find(({ at }) => at === 5)
    expect(repeated?.until).toBe(11)
  })

  it.each(SCENARIOS.map(({ id }) => id))('tells each line of %s in one step', (id) => {
    const { steps, lines } = storyOf(id)
    expect(steps.map(({ from }) => from)).toEqual([0, ...steps.slice(0, -1).map(({ shown }) => shown)])
    expect(steps.at(-1)?.shown).toBe(lines.length)
  })

  it('is none of a scenario that is not there', () => {
    expect(closeStory('no-such-scenario')).toBeNull()
  })
})

describe('the places of a close', () => {
  it('are its segments, and the states that each end comes to', () => {
    const places = placesOfClose('four-waves')
    expect(places).toEqual(expect.arrayContaining(['segment:4', 'client:TIME-WAIT', 'server:LAST-ACK']))
    expect(places).toHaveLength(4 + 5 + 4)
  })

  it('are the segments alone where the states are left out', () => {
    expect(placesOfClose('four-waves', 'states')).toEqual([
      'segment:1',
      'segment:2',
      'segment:3',
      'segment:4',
    ])
  })
})
