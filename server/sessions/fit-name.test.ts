import { describe, expect, test } from 'vitest'
import { fitName } from './fit-name.ts'

describe('a name that is typed', () => {
  test.each([
    ['  Ann   Lee ', 'Ann Lee'],
    ['Ａｎｎ　Lee', 'Ann Lee'],
    ['张伟', '张伟'],
    ['四次挥手', '四次挥手'],
    ['👩‍👩‍👧 Lee', '👩‍👩‍👧 Lee'],
    ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
    ['محمد', 'محمد'],
    ['J. R. R.', 'J. R. R.'],
    ['a\tb\nc', 'a b c'],
  ])('%j is %j', (typed, name) => {
    expect(fitName(typed)).toEqual({ name })
  })

  test.each(['', '   ', '\u3000', '\n'])('%j is none', (typed) => {
    expect(fitName(typed)).toBe('empty')
  })

  test('is as long as 24 signs, as people count them', () => {
    expect(fitName('挥'.repeat(24))).toEqual({ name: '挥'.repeat(24) })
    expect(fitName('挥'.repeat(25))).toBe('not-fit')
    expect(fitName('👨‍👩‍👧‍👦'.repeat(24))).toMatchObject({ name: expect.any(String) })
    expect(fitName('x'.repeat(1_000_000))).toBe('not-fit')
  })

  test.each([
    ['a sign that is not seen', 'Ann\u0000'],
    ['a mark that turns the line around', '\u202EnnA'],
    ['a space without width', 'An\u200Bn'],
    ['a filler that looks like nothing', '\u3164'],
    ['marks heaped on a letter', 'A\u0301\u0302\u0303\u0304\u0305nn'],
    ['points alone', '...'],
    ['half a character', 'Ann\uD83D'],
  ])('has not %s', (_what, typed) => {
    expect(fitName(typed)).toBe('not-fit')
  })

  test.each([
    'Scunthorpe',
    'Penistone',
    'Essex',
    'Sussex',
    'Hancock',
    'Peacock',
    'Cockburn',
    'Dickens',
    'Cassandra',
    'Matsushita',
    'Shiitake',
    'Cumberland',
    'Titus',
    'Titanic',
    'Bassist',
    'Grape',
    'Therapist',
    'Class 5',
    'Passenger',
    'Assam',
    'Analyst',
    'Document',
    'Circumstance',
    'Nasser',
    'Hassan',
    'Amber 455',
    'Arsenal',
    'Swank',
    'Scatter',
    'Japan',
    'Nigeria',
    'Nigel',
    'Basement',
    'Amsterdam',
    'Fukuda',
    'Phuc',
  ])('%s is fit', (typed) => {
    expect(fitName(typed)).toEqual({ name: typed })
  })

  test.each([
    '张伟',
    '四次挥手',
    '王思聪',
    '曹操',
    '尼玛次仁',
    '司马光',
    '生日你好',
    '饼干你好',
    '妈妈的花园',
    '体操队长',
    '我操场跑步',
    '接口交换机',
    '路口交通灯',
    '线性交换',
    '做爱心早餐',
    '特色情况',
    '林阴道',
    '炸鸡吧',
    '田鸡巴士',
    '小鸡',
    '奶茶',
    '牛奶',
    '性格好',
    '激情',
    '逼真',
    '干杯',
    '草莓',
    '日出',
    '卵石',
    '处女座',
    '乳酪',
    '李逵',
    '浸淫书海',
    '精彩',
    '射手座',
    '靠背',
    '肥西',
    '祖宗',
    '老二',
    '王八',
    'FIN 王',
    '报文段',
    '复位',
    '重传',
    '三次握手',
  ])('%s is fit in Chinese', (typed) => {
    expect(fitName(typed)).toEqual({ name: typed })
  })

  test.each([
    'fuck',
    'FUCK you',
    'fuuuck',
    'f.u.c.k',
    'f u c k',
    'ｆｕｃｋ',
    'sh1t',
    'b!tch',
    'Adolf Hitler',
    'N a z i',
    'wordfuckword',
    'ʃṳ𝒸𝗄'.replace('ʃ', 'f'),
    'motherfucker',
    'pen1s',
  ])('%s is not', (typed) => {
    expect(fitName(typed)).toBe('not-fit')
  })

  test.each([
    '傻逼',
    '傻 逼',
    '傻.B',
    '大傻Ｂ',
    '操你妈',
    '草泥马',
    '他妈的',
    '小鸡巴',
    '约炮',
    '王八蛋',
    '脑残',
    '卖淫',
    'nmsl',
    'SB',
    's b',
    'CNM 123',
    '冚家鏟',
    '幹你娘',
    '我操',
  ])('%s is not, in Chinese', (typed) => {
    expect(fitName(typed)).toBe('not-fit')
  })
})
