import {
  DataSet,
  RegExpMatcher,
  englishDataset,
  englishRecommendedTransformers,
  parseRawPattern,
} from 'obscenity'
import english from '#content/names/unfit-en.json' with { type: 'json' }
import chinese from '#content/names/unfit-zh.json' with { type: 'json' }

/** Whether a class may read it: nothing obscene, no insult, in English or Chinese. */
export function isFitToShow(text: string): boolean {
  const plain = text.replaceAll(NUMBER, '')
  const isUnfit = [plain, joinSpelled(plain)].some((one) => inEnglish.hasMatch(one))
  return !isUnfit && !inChinese.hasMatch(joinWords(text)) && !hasUnfitLetters(text)
}

/** That stands alone: within a word digits are read as letters. */
const NUMBER = /(?<!\S)\d+(?!\S)/gu

const inEnglish = new RegExpMatcher({
  ...new DataSet<object>()
    .addAll(englishDataset)
    .addPhrase((phrase) =>
      english.words.reduce((all, word) => all.addPattern(parseRawPattern(`|${word}|`)), phrase),
    )
    .addPhrase((phrase) =>
      english.fine.reduce((all, word) => all.addWhitelistedTerm(word.toLowerCase()), phrase),
    )
    .build(),
  ...englishRecommendedTransformers,
})

const inChinese = new RegExpMatcher({
  blacklistedTerms: chinese.words.map((word, id) => ({ id, pattern: parseRawPattern(word) })),
  whitelistedTerms: chinese.fine,
})

const LETTERS: ReadonlySet<string> = new Set(chinese.letters)

/** Chinese words that are written by the first letters of their sounds, or by their sounds. */
function hasUnfitLetters(text: string): boolean {
  return joinSpelled(text)
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => LETTERS.has(word))
}

/** `f.u c k` is one word. */
function joinSpelled(text: string): string {
  return text.replaceAll(/(?<=(?:^|[^\p{L}])\p{L})[^\p{L}\p{N}]+(?=\p{L}(?:[^\p{L}]|$))/gu, '')
}

/** In Chinese nothing stands between the signs of a word but what somebody has put there. */
function joinWords(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}
