import type { Question } from '#core/quiz/question.ts'
import { type PlayDeps, type Think, playToTheEnd } from './bots/play-to-the-end.ts'
import { joinClose } from './homework/join-close.ts'
import { type OwnHomework, homeworkOf } from './homework/own-homework.ts'
import type { HomeworkStorage, PlayableSets, StudentSeated } from './homework/ports.ts'
import { startClose } from './homework/start-close.ts'
import type { DueList, SeatList } from './matches/ports.ts'
import type { Times } from './matches/times.ts'
import { botAnswer } from './rehearsal/bot-answer.ts'

/** What students do at home, one command after the other. All of it @throws {NotStored}. */
export interface DemoHomework {
  of(seat: string): Promise<OwnHomework>
  /** Answers the questions of a new attempt, or of the one that is under way: `most` of them; with all it is finished. */
  quiz(seat: string, place: HomePlace, knows: (question: Question) => boolean, most: number): Promise<void>
  /** Plays a close against the computer, `most` moves of both: all, or it stays under way. */
  close(seat: string, place: ClosePlace, think: Think, most?: number): Promise<void>
  /** Plays one with a classmate, who comes by the link. */
  closeTogether(place: ClosePlace, thinks: ReadonlyMap<string, Think>): Promise<void>
  read(seat: string, place: HomePlace): Promise<void>
}

/** An activity of a homework, by its code. */
interface HomePlace {
  readonly code: string
  readonly activity: number
}

/** Of a goal the scenario is chosen. */
interface ClosePlace extends HomePlace {
  readonly scenario?: string
}

interface HomeDeps extends PlayDeps {
  readonly homework: HomeworkStorage
  readonly setsOf: (teacher: string) => PlayableSets
  readonly seats: SeatList
  readonly due: DueList
  readonly times: Times
}

export function demoHomework(deps: HomeDeps): DemoHomework {
  const { homework, newId } = deps

  async function studentAt(seat: string): Promise<StudentSeated> {
    const student = await homework.work.studentAt(seat)
    if (student === null) throw new Error(`nobody’s card leads to the seat ${seat}`)
    return student
  }

  async function of(seat: string): Promise<OwnHomework> {
    return homeworkOf(deps, await studentAt(seat), '')
  }

  async function start(seat: string, place: ClosePlace, partner: 'computer' | 'friend'): Promise<string> {
    const done = await startClose(deps, seat, { ...place, partner })
    return matchOf(done.ack)
  }

  return {
    of,
    async quiz(seat, { code, activity }, knows, most) {
      const { student } = await studentAt(seat)
      const home = await of(seat)
      const begun = await home.beginQuiz(code, activity)
      if (!begun.ok) throw new Error(`a quiz is refused: ${begun.why}`)
      const stored = await homework.work.quiz(student, begun.attempt)
      const left = [...(stored?.questions.entries() ?? [])].filter(([index]) => !stored?.given.has(index))
      for (const [question, asked] of left.slice(0, most)) {
        const answer = botAnswer(asked, knows(asked))
        const answered = await home.answer(begun.attempt, { question, commandId: newId(16), answer })
        if (!answered.ok) throw new Error(`an answer is refused: ${answered.why}`)
      }
    },
    async close(seat, place, think, most) {
      const match = await start(seat, place, 'computer')
      await playToTheEnd(deps, match, new Map([[seat, think]]), most)
    },
    async closeTogether(place, thinks) {
      const [first = '', second = ''] = [...thinks.keys()]
      const match = await start(first, place, 'friend')
      matchOf((await joinClose(deps, second, { code: place.code, match })).ack)
      await playToTheEnd(deps, match, thinks)
    },
    async read(seat, { code, activity }) {
      const done = await (await of(seat)).markRead(code, activity)
      if (!done.ok) throw new Error(`a chapter is refused: ${done.why}`)
    },
  }
}

function matchOf(ack: Awaited<ReturnType<typeof startClose>>['ack']): string {
  const said = typeof ack === 'function' ? ack() : ack
  if (!said.ok) throw new Error(`a close is refused: ${said.code}`)
  return said.match
}
