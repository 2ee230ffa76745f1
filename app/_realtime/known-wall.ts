import type { ServerToClient } from '#core/contract/server-events.ts'
import type { WallView } from '#core/session/view.ts'

export type WallNews = Parameters<ServerToClient['session:wall']>[0]
type Pairs = WallView['pairs']

/**
 * The wall after an update: as it says, but for a pair that is known as of later. Where it says nothing the wall stays,
 * unless another round has begun, whose pairs are not known yet.
 */
export function wallOf(
  known: WallView | null,
  told: WallView | null | undefined,
  isNext: boolean,
): WallView | null {
  if (told === undefined) return known !== null && isNext ? { ...known, pairs: [] } : known
  if (told === null || known === null) return told
  const byMatch = new Map(known.pairs.map((pair) => [pair.match, pair]))
  // Names that are left out are as they were told last.
  const { names } = known
  return {
    ...(names === undefined ? {} : { names }),
    ...told,
    pairs: told.pairs.map((pair) => later(byMatch.get(pair.match), pair)),
  }
}

/** Pairs in which something has happened; one that is not known yet came late, and is the last one. */
export function afterWallNews(known: WallView | null, changed: Pairs): WallView | null {
  if (known === null || changed.length === 0) return known
  const news = new Map(changed.map((pair) => [pair.match, pair]))
  const here = new Set(known.pairs.map(({ match }) => match))
  const pairs = known.pairs.map((pair) => later(pair, news.get(pair.match) ?? pair))
  return { ...known, pairs: [...pairs, ...changed.filter(({ match }) => !here.has(match))] }
}

function later(known: Pairs[number] | undefined, told: Pairs[number]): Pairs[number] {
  return known !== undefined && known.sequence > told.sequence ? known : told
}
