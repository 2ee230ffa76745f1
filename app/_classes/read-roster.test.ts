import { describe, expect, it } from 'vitest'
import { decodeRoster } from './decode-roster.ts'
import { MOST_STUDENTS, readRoster } from './read-roster.ts'

function names(text: string, there: readonly string[] = []): string[] {
  const read = readRoster(text, there)
  expect(read.filter(({ fault }) => fault !== null)).toEqual([])
  return read.map(({ name }) => name)
}

describe('a list of names', () => {
  it('is one name a line, blank lines aside', () => {
    expect(names('Li Hua\n\n  Ann   Lee \r\n李雷\n')).toEqual(['Li Hua', 'Ann Lee', '李雷'])
    expect(readRoster('Li Hua\n\nAnn', []).map(({ line }) => line)).toEqual([1, 3])
    expect(names('')).toEqual([])
    expect(names(' \n\t\n')).toEqual([])
  })

  it('flags who is there twice, and takes them all the same', () => {
    const read = readRoster('Li Hua\nli hua\nAnn', ['ANN'])
    expect(read.map(({ fault, isDouble }) => [fault, isDouble])).toEqual([
      [null, false],
      [null, true],
      [null, true],
    ])
  })

  it('says by line what cannot be added', () => {
    const read = readRoster(`fine\n${'x'.repeat(81)}\n${'y'.repeat(80)}`, [])
    expect(read.map(({ line, fault }) => [line, fault])).toEqual([
      [1, null],
      [2, 'too-long'],
      [3, null],
    ])
  })

  it('goes no further than there is room', () => {
    const there = Array.from({ length: MOST_STUDENTS - 2 }, (_, nth) => `Student ${nth}`)
    expect(readRoster('a\nb\nc', there).map(({ fault }) => fault)).toEqual([null, null, 'no-room'])
  })
})

describe('a file of columns', () => {
  it.each([
    ['a column “name”', 'number,name,mail\n1,Ann Lee,a@x\n2,Li Hua,b@x', ['Ann Lee', 'Li Hua']],
    ['first and last', 'First name;Last name\nAnn;Lee\nHua;Li', ['Ann Lee', 'Hua Li']],
    ['last and first', 'Surname\tForename\nLee\tAnn', ['Ann Lee']],
    ['no heading', 'Ann,Lee\nHua,Li', ['Ann Lee', 'Hua Li']],
    ['a BOM', '\uFEFFname\nAnn Lee', ['Ann Lee']],
    ['quotes', 'name,mail\n"Lee, Ann",x\n"O""Brien",y', ['Lee, Ann', 'O"Brien']],
    ['Chinese headings', '学号,姓名\n1,李雷\n2,韩梅梅', ['李雷', '韩梅梅']],
    ['a Chinese family name first', '姓,名\n李,雷\n欧阳,娜娜', ['李雷', '欧阳娜娜']],
    ['Chinese without a heading', '李,雷', ['李雷']],
    ['empty columns behind', 'Ann,,\nHua,,', ['Ann', 'Hua']],
    ['a name over two lines', 'name\n"Ann\nLee"\nHua', ['Ann Lee', 'Hua']],
  ])('has %s', (_, text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('says by line where a name is missing', () => {
    const read = readRoster('name,mail\n"Ann\nLee",x\n,y\nHua,z', [])
    expect(read.map(({ line, fault }) => [line, fault])).toEqual([
      [2, null],
      [4, 'empty'],
      [5, null],
    ])
  })

  it('asks for a heading where there are many columns', () => {
    expect(readRoster('1,Ann,Lee,a@x', [])).toMatchObject([{ line: 1, fault: 'columns' }])
  })

  it('says where a quotation mark is not closed', () => {
    expect(readRoster('name\nAnn\n"Hua', []).at(-1)).toMatchObject({ line: 3, fault: 'quotes' })
  })
})

describe('the octets of a file', () => {
  it('are UTF-8, UTF-16, or GBK', () => {
    expect(decodeRoster(new TextEncoder().encode('李雷'))).toBe('李雷')
    expect(decodeRoster(Uint8Array.of(0xff, 0xfe, 0x4e, 0x67))).toBe('李')
    expect(decodeRoster(Uint8Array.of(0xc0, 0xee))).toBe('李')
  })
})
