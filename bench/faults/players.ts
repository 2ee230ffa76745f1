import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Answered, OrderName, Orders } from './orders.ts'

/** The process of the players, as whoever does the fault sees it. */
export class Players {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (answers: unknown) => void>()
  readonly #ended: Promise<never>
  #asked = 0

  constructor(program: string) {
    this.#child = fork(program, { serialization: 'advanced', execArgv: [] })
    this.#child.on('message', ({ id, answers }: Answered) => {
      this.#waiting.get(id)?.(answers)
      this.#waiting.delete(id)
    })
    this.#ended = once(this.#child, 'exit').then(([code]) => {
      throw new Error(`the players ended with ${code}`)
    })
    this.#ended.catch(() => {})
  }

  ask<N extends OrderName>(name: N, asks: Orders[N]['asks']): Promise<Orders[N]['answers']> {
    const id = (this.#asked += 1)
    const answered = new Promise<Orders[N]['answers']>((resolve) =>
      this.#waiting.set(id, (answers) => resolve(answers as Orders[N]['answers'])),
    )
    this.#child.send({ id, name, asks })
    return Promise.race([answered, this.#ended])
  }

  end(): void {
    this.#child.kill('SIGKILL')
  }
}
