import type { Language } from './students.ts'

/** What the teacher and the students of the demo have written, in the language of their class. */
export interface DemoWords {
  readonly className: string
  readonly timeZone: string
  readonly lessons: readonly [string, string, string]
  readonly first: string
  readonly lost: string
  readonly running: string
  readonly coming: string
  /** Of the activities of each homework. */
  readonly titles: readonly (readonly string[])[]
  readonly override: string
  readonly note: string
  readonly learned: readonly string[]
}

export const DEMO_WORDS: Readonly<Record<Language, DemoWords>> = {
  en: {
    className: '10B Networks',
    timeZone: 'Europe/London',
    lessons: ['Who says what', 'The same with numbers', 'When the last ACK is lost'],
    first: 'The four waves, at home',
    lost: 'Three clean closes',
    running: 'Why TIME-WAIT waits',
    coming: 'Both at once',
    titles: [
      ['Read: four waves', 'Close it yourself, with numbers', 'Six questions'],
      ['Three clean closes, one with a lost segment', 'Eight questions on numbers'],
      [
        'Read: TIME-WAIT',
        'The last ACK is lost',
        'Six questions on waiting',
        'The Server closes first: name the states',
      ],
      ['Read: simultaneous close', 'Both send FIN at once'],
    ],
    override:
      'Explained the missing ACK at the board, and rightly: more is known here than the quiz has shown.',
    note: 'Look at the replay of your second close again: where does the FIN take its number?',
    learned: [
      'A FIN takes a sequence number, an ACK takes none.',
      'TIME-WAIT is there for the last ACK that gets lost.',
      'CLOSE-WAIT lasts until the application closes.',
      'Two of the four segments can go in one.',
    ],
  },
  zh: {
    className: '高一（3）班 计算机网络',
    timeZone: 'Asia/Shanghai',
    lessons: ['谁先说，谁后说', '加上序号和确认号', '最后的 ACK 丢了'],
    first: '课后练习：四次挥手',
    lost: '三次干净的关闭',
    running: 'TIME-WAIT 为什么要等',
    coming: '双方同时关闭',
    titles: [
      ['读一章：四次挥手', '带上序号，自己关闭一次', '六道题'],
      ['三次干净的关闭，其中一次丢报文段', '八道序号题'],
      ['读一章：TIME-WAIT', '最后的 ACK 丢了', '六道题：为什么要等', '服务器先关闭：说出状态'],
      ['读一章：同时关闭', '双方同时发出 FIN'],
    ],
    override: '在黑板上把漏掉的 ACK 讲清楚了，讲得对。实际掌握的比这次测验显示的多，因此提高了分数。',
    note: '再看一遍你第二次关闭的回放：FIN 的序号是在哪一步用掉的？',
    learned: [
      'FIN 占一个序号，ACK 不占。',
      'TIME-WAIT 是为了最后一个 ACK 可能丢失。',
      'CLOSE-WAIT 会一直持续到应用程序关闭连接。',
      '四个报文段里有两个可以合成一个。',
    ],
  },
}
