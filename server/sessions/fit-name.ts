import { isFitToShow } from './fit-to-show.ts'

/** As people count them: an emoji of a family is one. */
const LONGEST_NAME = 24

/** What has no width or turns the text around, and what no font knows; a joiner within an emoji or a word is none. */
const JOINER = String.raw`\u200C|\u200D|\uFE0E|\uFE0F`
const UNSEEN = new RegExp(String.raw`(?!${JOINER})[\p{C}\p{Default_Ignorable_Code_Point}]`, 'u')
/** Marks heaped upon one letter reach over the lines above and below. */
const HEAPED_MARKS = /\p{M}{4}/u
const SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A name that somebody has typed, as it is shown to a class; or why not. */
export function fitName(typed: string): { readonly name: string } | 'not-fit' | 'empty' {
  const name = typed.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim()
  if (name === '') return 'empty'
  const isReadable = SOMETHING.test(name) && !UNSEEN.test(name) && !HEAPED_MARKS.test(name)
  return isReadable && isShort(name) && isFitToShow(name) ? { name } : 'not-fit'
}

/** Counts no further than it must: somebody may have pasted a book. */
function isShort(name: string): boolean {
  let length = 0
  for (const _ of graphemes.segment(name)) if ((length += 1) > LONGEST_NAME) return false
  return true
}
