import type { AnswerKeeper, KeptAnswer } from './answer-box.ts'

/** Keeps an attempt's answer in the browser. One that keeps nothing has it as long as the page is open. */
export function keeperOf(attempt: string): AnswerKeeper {
  const key = `homework-answer:${attempt}`
  return {
    read: () => readKept(() => localStorage.getItem(key)),
    keep: (kept) => quietly(() => localStorage.setItem(key, JSON.stringify(kept))),
    drop: () => quietly(() => localStorage.removeItem(key)),
  }
}

/** Whatever else stands there: nothing. What it says is the server's to judge. */
function readKept(read: () => string | null): KeptAnswer | null {
  try {
    const kept = JSON.parse(read() ?? 'null') as Partial<KeptAnswer> | null
    const isOne = typeof kept?.question === 'number' && typeof kept.commandId === 'string'
    return isOne && kept.answer !== undefined ? (kept as KeptAnswer) : null
  } catch {
    return null
  }
}

function quietly(deed: () => void): void {
  try {
    deed()
  } catch {
    // Nothing else to do: the answer is sent all the same.
  }
}
