import { setTimeout as sleep } from 'node:timers/promises'
import type { Ack } from '#core/contract/ack.ts'
import type { DoorCode } from '#core/contract/door-codes.ts'
import type { MatchUpdate } from '#core/contract/updates.ts'
import type { CommandName, Payload, Replies } from '#core/contract/wire.ts'
import type { MatchHead } from '#core/match/view.ts'
import { newCommandId, rightMove } from '../pair.ts'
import type { Count } from './count.ts'
import { type Away, Line } from './line.ts'

/** What a player does with its commands and with their acknowledgements, besides what it should. */
export type Habit = 'none' | 'deaf' | 'echo'

/** Nothing was changed: the same is sent again, as the protocol says. */
const SENT_AGAIN: readonly DoorCode[] = ['not-stored', 'shutting-down']
const AGAIN_MS = 200

interface Known extends Pick<MatchUpdate, 'match' | 'sequence'> {
  readonly head: MatchHead
  /** Length of the list. */
  readonly lines: number
}

/** Plays its end of one match after the other, keeps its view, and sends again what was not acknowledged. */
export class Player {
  readonly #line: Line
  readonly #count: Count
  readonly #onAcknowledged: () => void
  readonly #onEnd: () => void
  #match = ''
  #known: Known | null = null
  #isMoving = false
  #copies = 0
  #acknowledgements = 0
  #last: Payload<'move:submit'> | null = null
  /** What was said of the last commands, first. */
  readonly #verdicts = new Map<string, string>()
  isPaused = true
  habit: Habit = 'none'

  constructor(
    way: { readonly addresses: readonly string[]; readonly first: number; readonly cookie: string },
    count: Count,
    on: { readonly acknowledged: () => void; readonly ended: () => void },
  ) {
    this.#count = count
    this.#onAcknowledged = on.acknowledged
    this.#onEnd = on.ended
    this.#line = new Line(way.addresses, way.first, way.cookie, {
      back: () => this.#rejoin(),
      updated: (update) => this.#take(update),
      stopping: () => (count.stopping += 1),
    })
  }

  get isSettled(): boolean {
    return this.#line.isHere && !this.#isMoving && this.#copies === 0
  }

  /** What it knows of the match that it plays; null: it has seen none. */
  get known(): Known | null {
    return this.#known
  }

  takeAway(): Away {
    return this.#line.takeAway()
  }

  describe(): string {
    const { match = this.#match, sequence, head } = this.#known ?? {}
    const asked = head?.asked === null ? 'not asked' : `asked ${head?.asked?.stimulus}`
    const doing = this.#isMoving ? 'moving' : 'waiting'
    return `${this.#line.isHere ? 'here' : 'away'} ${match} ${sequence} ${head?.phase} ${asked} ${doing}`
  }

  close(): void {
    this.#line.close()
  }

  /** Plays this match from now on. */
  async follow(match: string): Promise<void> {
    this.#match = match
    this.#known = null
    await this.#rejoin()
  }

  /** Does what the view asks for, if it asks. */
  go(): void {
    const head = this.#known?.head
    if (head === undefined || this.isPaused || this.#isMoving) return
    if (head.phase === 'ended') this.#onEnd()
    else if (head.asked !== null) void this.#move(head, head.asked.stimulus)
  }

  /** Until it is acknowledged, or not wanted any more: null. @throws {Error} where it is refused for good */
  async send<C extends CommandName>(
    command: C,
    payload: Payload<C>,
    isWanted = () => true,
  ): Promise<Replies[C] | null> {
    while (isWanted()) {
      const reply = await this.#ask(command, payload)
      if (reply?.ok === true) return reply
      if (reply === null) continue
      if (!SENT_AGAIN.includes(reply.code)) throw new Error(`${command}: ${reply.code}`)
      this.#count.refused += 1
      await sleep(AGAIN_MS)
    }
    return null
  }

  async #ask<C extends CommandName>(command: C, payload: Payload<C>): Promise<Ack<Replies[C]> | null> {
    const reply = await this.#line.ask(command, payload)
    if (reply?.ok === true && 'verdict' in reply && 'command' in payload)
      this.#compare(payload.command, `${reply.verdict} ${'points' in reply ? reply.points : 0}`)
    if (this.habit !== 'deaf' || reply === null) return reply
    this.#acknowledgements += 1
    // Every other one.
    return this.#acknowledgements % 2 === 0 ? reply : null
  }

  /** A command that came twice has one verdict: the first. */
  #compare(command: string, verdict: string): void {
    const first = this.#verdicts.get(command)
    if (first !== undefined && first !== verdict) this.#count.goAstray(`${first}, and then ${verdict}`)
    this.#verdicts.set(command, first ?? verdict)
    if (this.#verdicts.size > 4) this.#verdicts.delete(this.#verdicts.keys().next().value ?? '')
  }

  async #rejoin(): Promise<void> {
    const match = this.#match
    if (match === '') return
    try {
      // Sent again only while it is still what is played: the socket follows what was asked for last.
      const joined = await this.send('match:join', { match }, () => this.#match === match)
      if (joined !== null) this.#take(joined.update)
    } catch (error) {
      this.#count.goAstray(`${match}, ${String(error)}`)
    }
  }

  #take({ match, sequence, head, from, items }: MatchUpdate): void {
    if (match !== this.#match || head.role === 'network' || sequence < (this.#known?.sequence ?? 0)) return
    // Something was missed.
    if (from > (this.#known?.lines ?? 0)) return void this.#rejoin()
    this.#known = { match, sequence, head, lines: from + items.length }
    this.go()
  }

  async #move(head: MatchHead, stimulus: number): Promise<void> {
    this.#isMoving = true
    const command = newCommandId()
    const move = { match: head.match, command, stimulus, move: rightMove(head) }
    try {
      if (this.habit === 'echo') this.#sendCopies(move)
      const reply = await this.send('move:submit', move)
      if (reply?.verdict !== 'right') throw new Error(reply?.verdict ?? 'given up')
      this.#count.acknowledged.push(`${head.match} ${command}`)
      this.#onAcknowledged()
      this.#take(reply.update)
    } catch (error) {
      this.#count.goAstray(`${head.match}, ${String(error)}`)
      await this.#rejoin()
      await sleep(AGAIN_MS)
    }
    this.#last = move
    this.#isMoving = false
    this.go()
  }

  /** The same once more before its acknowledgement, and the one before it late, behind the newer one. */
  #sendCopies(move: Payload<'move:submit'>): void {
    const late = this.#last
    void this.#copy(move)
    if (late !== null) queueMicrotask(() => void this.#copy(late))
  }

  async #copy(move: Payload<'move:submit'>): Promise<void> {
    this.#copies += 1
    await this.#ask('move:submit', move).finally(() => (this.#copies -= 1))
  }
}
