import type { ReactNode } from 'react'
import type { Question } from '#core/quiz/question.ts'
import { StateDiagram } from '#app/_figures/states/state-diagram.tsx'
import { QUESTION_WORDS } from '#app/_question/question-words.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { GalleryQuestion } from '../[state]/gallery-question.tsx'

const BASE = {
  chapter: 'four-waves',
  skills: ['four-waves'],
  difficulty: 'medium',
  explanation: {
    en: 'The FIN takes one sequence number, so the ACK is `SEQ+1`. Many forget it, since a FIN carries no data.',
    zh: 'FIN 占用一个序号，所以确认号是 `SEQ+1`。FIN 不带数据，很多人因此忘了它。',
  },
  references: ['RFC 9293 §3.4', 'RFC 9293 §3.6'],
} as const

const ENDPOINT = {
  kind: 'endpoint',
  role: 'client',
  state: 'FIN-WAIT-2',
  sndUna: 1001,
  sndNxt: 1001,
  rcvNxt: 5000,
  arrives: 'FA 5000/1001',
} as const

const OPTIONS = [
  {
    id: 'a',
    text: { en: 'It sends an `ACK` and goes to TIME-WAIT.', zh: '发送 `ACK`，进入 TIME-WAIT。' },
  },
  {
    id: 'b',
    text: { en: 'It sends an `ACK` and goes to CLOSED.', zh: '发送 `ACK`，进入 CLOSED。' },
    misconception: 'time-wait-skipped',
  },
  {
    id: 'c',
    text: { en: 'It sends a `FIN` of its own again.', zh: '再发一次自己的 `FIN`。' },
    misconception: 'second-fin',
  },
  {
    id: 'd',
    text: {
      en: 'Nothing: it waits for its application to call `close()`, as CLOSE-WAIT does.',
      zh: '什么也不做：像 CLOSE-WAIT 那样等应用程序调用 `close()`。',
    },
    misconception: 'close-wait-until-close',
  },
] as const

const QUESTIONS: readonly Question[] = [
  {
    ...BASE,
    id: 'single',
    kind: 'single',
    prompt: {
      en: 'The Client is in FIN-WAIT-2 and this segment arrives. What does it do?',
      zh: '客户端处于 FIN-WAIT-2，这时收到下面的报文段。它会怎么做？',
    },
    figure: ENDPOINT,
    options: OPTIONS,
    key: 'a',
  },
  {
    ...BASE,
    id: 'several',
    kind: 'several',
    prompt: {
      en: 'Which states can a connection be in after its FIN has been sent?',
      zh: '连接发出自己的 FIN 之后，可能处于哪些状态？',
    },
    figure: {
      kind: 'terminal',
      lines: [
        'State      Recv-Q Send-Q  Local Address:Port   Peer Address:Port',
        'TIME-WAIT  0      0       192.168.1.10:443     192.168.1.23:51344',
        'CLOSE-WAIT 1      0       192.168.1.10:443     192.168.1.23:51390',
      ],
    },
    options: (['FIN-WAIT-1', 'CLOSE-WAIT', 'LAST-ACK', 'ESTABLISHED'] as const).map((state) => ({
      id: state,
      text: { en: `\`${state}\``, zh: `\`${state}\`` },
    })),
    key: ['FIN-WAIT-1', 'LAST-ACK'],
  },
  {
    ...BASE,
    id: 'number',
    kind: 'number',
    prompt: {
      en: 'The Client answers this segment. Which acknowledgement number does it send?',
      zh: '客户端应答这个报文段，确认号是多少？',
    },
    figure: ENDPOINT,
    label: { en: 'ACK', zh: 'ACK' },
    key: 5001,
    wrong: [{ value: 5000, misconception: 'fin-takes-a-number' }],
  },
  {
    ...BASE,
    id: 'order',
    kind: 'order',
    prompt: {
      en: 'Put the states of the active closer into their order.',
      zh: '把主动关闭方经过的状态按先后排好。',
    },
    items: (['FIN-WAIT-2', 'ESTABLISHED', 'TIME-WAIT', 'FIN-WAIT-1'] as const).map((state) => ({
      id: state,
      text: { en: `\`${state}\``, zh: `\`${state}\`` },
    })),
    key: ['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'TIME-WAIT'],
    wrong: [],
  },
  {
    ...BASE,
    id: 'pairs',
    kind: 'pairs',
    prompt: { en: 'What does each state wait for?', zh: '每个状态在等什么？' },
    left: (['CLOSE-WAIT', 'FIN-WAIT-2', 'TIME-WAIT'] as const).map((state) => ({
      id: state,
      text: { en: `\`${state}\``, zh: `\`${state}\`` },
    })),
    right: [
      { id: 'r1', text: { en: 'that its application calls `close()`', zh: '应用程序调用 `close()`' } },
      { id: 'r2', text: { en: 'the FIN of the peer', zh: '对端的 FIN' } },
      { id: 'r3', text: { en: 'that 2MSL pass', zh: '2MSL 过去' } },
      { id: 'r4', text: { en: 'the ACK of its FIN', zh: '对己方 FIN 的 ACK' } },
    ],
    key: { 'CLOSE-WAIT': 'r1', 'FIN-WAIT-2': 'r2', 'TIME-WAIT': 'r3' },
    wrong: [],
  },
  {
    ...BASE,
    id: 'point',
    kind: 'point',
    prompt: {
      en: 'Both ends have called `close()` at the same moment. Point at the state that both of them come to next.',
      zh: '两端同时调用了 `close()`。指出它们接下来都会进入的状态。',
    },
    on: 'states',
    key: ['CLOSING'],
    wrong: [],
  },
  {
    ...BASE,
    id: 'point-close',
    kind: 'point',
    prompt: {
      en: 'Point at the segment that nobody acknowledges.',
      zh: '指出不会有人应答的那个报文段。',
    },
    on: { scenario: 'four-waves' },
    key: ['segment:4'],
    wrong: [],
  },
  {
    ...BASE,
    id: 'true-false',
    kind: 'true-false',
    prompt: {
      en: 'The Client is always the one that ends in TIME-WAIT.',
      zh: '最后进入 TIME-WAIT 的总是客户端。',
    },
    key: { isTrue: false, why: 'a' },
    reasons: [
      {
        id: 'a',
        text: { en: 'Whoever closes first comes to TIME-WAIT.', zh: '谁先关闭，谁就进入 TIME-WAIT。' },
      },
      {
        id: 'b',
        text: { en: 'The Server has to be free for others.', zh: '服务端要为别人空出来。' },
        misconception: 'time-wait-belongs-to-the-client',
      },
      {
        id: 'c',
        text: { en: 'TIME-WAIT follows the last FIN that is sent.', zh: '最后发 FIN 的一端进入 TIME-WAIT。' },
        misconception: 'roles-of-closing-swapped',
      },
    ],
  },
]

const each = (closed: boolean, prefix: string): Record<string, () => ReactNode> =>
  Object.fromEntries(
    QUESTIONS.map((question) => [
      `${prefix}-${question.id}`,
      () => (
        <ClientWords of={QUESTION_WORDS}>
          <GalleryQuestion question={question} closed={closed} />
        </ClientWords>
      ),
    ]),
  )

/** Each kind of question, open and closed; and the diagram of states by itself. */
export const QUESTION_PAGES: Readonly<Record<string, () => ReactNode>> = {
  ...each(false, 'question'),
  ...each(true, 'question-closed'),
  'state-diagram': () => (
    <ClientWords of={QUESTION_WORDS}>
      <div className="mx-auto w-full max-w-3xl px-4 py-8">
        <h1 className="sr-only">States</h1>
        <StateDiagram
          marked={[
            'ESTABLISHED',
            'ESTABLISHED>FIN-WAIT-1',
            'FIN-WAIT-1',
            'FIN-WAIT-1>FIN-WAIT-2',
            'FIN-WAIT-2',
            'FIN-WAIT-2>TIME-WAIT',
            'TIME-WAIT',
          ]}
        />
        <div className="h-10" />
        <StateDiagram />
      </div>
    </ClientWords>
  ),
}
