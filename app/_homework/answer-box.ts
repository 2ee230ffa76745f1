import type { Answer } from '#core/quiz/answer.ts'

/** An answer that is on its way; sent again it is the same one, by its command. */
export interface KeptAnswer {
  /** Its place in the attempt, from 0. */
  readonly question: number
  readonly commandId: string
  readonly answer: Answer
}

/** Keeps one answer over a reload. */
export interface AnswerKeeper {
  readonly read: () => KeptAnswer | null
  readonly keep: (kept: KeptAnswer) => void
  readonly drop: () => void
}

/** `waiting`: the server was not reached, and is tried again. */
export type BoxState = 'idle' | 'sending' | 'waiting'

interface AnswerBoxDeps<Told> {
  readonly send: (kept: KeptAnswer) => Promise<Told>
  readonly keeper: AnswerKeeper
  readonly newCommandId: () => string
  readonly onState: (state: BoxState) => void
  /** It is stored, or refused for good; false: it stays kept for the next time that this page is opened. */
  readonly onTold: (kept: KeptAnswer, told: Told) => boolean
}

export interface AnswerBox {
  /** Ignored while another one is on its way. */
  readonly put: (question: number, answer: Answer) => void
  /** What waits, now; also what was kept before the page was loaded. */
  readonly resend: () => void
  readonly waitingFor: () => KeptAnswer | null
  readonly stop: () => void
}

/** Milliseconds. */
export const TRY_AGAIN = 3000

/** An answer goes until it has arrived: through reloads, and while there is no network. */
export function createAnswerBox<Told>(deps: AnswerBoxDeps<Told>): AnswerBox {
  const { send, keeper, newCommandId, onState, onTold } = deps
  let kept = keeper.read()
  let isSending = false
  let isStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function go(): Promise<void> {
    clearTimeout(timer)
    if (kept === null || isSending || isStopped) return
    const sent = kept
    isSending = true
    onState('sending')
    const told = await send(sent).catch(() => null)
    isSending = false
    if (isStopped) return
    if (told === null) return waitForIt()
    kept = null
    onState('idle')
    if (onTold(sent, told)) keeper.drop()
  }

  function waitForIt(): void {
    onState('waiting')
    timer = setTimeout(() => void go(), TRY_AGAIN)
  }

  return {
    put(question, answer) {
      if (kept !== null) return
      kept = { question, commandId: newCommandId(), answer }
      keeper.keep(kept)
      void go()
    },
    resend: () => void go(),
    waitingFor: () => kept,
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
