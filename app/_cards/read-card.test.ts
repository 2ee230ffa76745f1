import { describe, expect, it } from 'vitest'
import { cardLink, printedCard, readCard } from './read-card.ts'

const login = { card: 'ABCD', secret: 'EFGHJK' }

describe('a card that is typed', () => {
  it('is read as it is printed, in small letters, and with other signs between', () => {
    for (const typed of [
      'ABCD · EFG HJK',
      'abcdefghjk',
      ' abcd-efg-hjk ',
      'ABCD—EFG—HJK',
      'ＡＢＣＤ　ｅｆｇｈｊｋ',
      printedCard(login),
      cardLink('', login).split('#')[1]!,
    ])
      expect(readCard(typed)).toEqual({ login })
  })

  it('says what is wrong with it', () => {
    expect(readCard(' · ')).toEqual({ fault: { kind: 'empty' } })
    expect(readCard('ABCD EFG HJ')).toEqual({ fault: { kind: 'count', count: 9 } })
    expect(readCard('ABCD EFG HJ0')).toEqual({ fault: { kind: 'lookAlike', letter: '0' } })
    expect(readCard('ABCD EFG HJé')).toEqual({ fault: { kind: 'strange', letter: 'É' } })
  })
})
