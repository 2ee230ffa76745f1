import { placesOn } from './close-places.ts'
import { closeStory } from './close-story.ts'
import { type Without, layOutClose, linesWithout } from './lay-out-close.ts'

/** Every place of a scenario's drawing, as questions name them: `segment:3`, `client:TIME-WAIT`. */
export function placesOfClose(scenario: string, without?: Without): string[] {
  const lines = linesWithout(closeStory(scenario)?.lines ?? [], without)
  const layout = layOutClose(lines, without, () => null)
  return placesOn(layout, lines).map(({ place }) => place)
}
