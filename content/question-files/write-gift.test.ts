import { describe, expect, it } from 'vitest'
import { OF_KIND } from '#core/quiz/testing/questions.ts'
import { BANK } from '../questions/bank.ts'
import { writeGift } from './write-gift.ts'

describe('a GIFT file', () => {
  it('marks what is right and what is wrong', () => {
    const { text, lost } = writeGift([OF_KIND.single], 'en')
    expect(text).toBe(
      '$CATEGORY: four-waves\n\n::one::What now {\n=CLOSE-WAIT\n~LAST-ACK\n~CLOSED\n####It is so\n}\n',
    )
    expect(lost).toEqual([])
  })

  it('shares the points of several, and pairs what goes together', () => {
    expect(writeGift([OF_KIND.several], 'en').text).toContain('~%50%FIN takes a number\n')
    expect(writeGift([OF_KIND.several], 'en').text).toContain('~%-100%ACK takes a number\n')
    expect(writeGift([OF_KIND.pairs], 'zh').text).toContain('=close()。 -> FIN。\n')
    expect(writeGift([OF_KIND.number], 'en').text).toContain('\n#301\n')
  })

  it('tells what it cannot carry', () => {
    expect(
      writeGift([OF_KIND.order, OF_KIND.point, OF_KIND['true-false'], OF_KIND.pairs], 'en').lost,
    ).toEqual([
      { question: 'in-order', what: 'kind' },
      { question: 'where', what: 'kind' },
      { question: 'is-it', what: 'reason' },
      { question: 'in-pairs', what: 'spare-partners' },
    ])
  })

  it('lets no text begin anything', () => {
    for (const block of writeGift(BANK, 'en').text.split('\n\n::')) {
      expect(block.match(/(?<!\\)\{/g)?.length ?? 0).toBeLessThanOrEqual(1)
    }
  })
})
