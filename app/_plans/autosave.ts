import type { Plan } from '#core/session/plan.ts'

/** Milliseconds after the last change: nobody waits for a word that is still typed. */
const PAUSE = 700

const SAVE_STATES = [
  'saved',
  'saving',
  /** The database or the way to it. */
  'failed',
  /** Somebody, or another tab, has saved it since. */
  'changed-elsewhere',
  'no-such-plan',
  'signed-out',
  'unreadable',
] as const
export type SaveState = (typeof SAVE_STATES)[number]

type Saved = { readonly ok: true; readonly updatedAt: number } | { readonly ok: false; readonly why: string }

interface AutosaveDeps {
  readonly save: (plan: Plan, since: number) => Promise<Saved>
  /** When it was saved last, by whomever; null: there is no such plan. */
  readonly latest: () => Promise<number | null>
  readonly onState: (state: SaveState) => void
}

export interface Autosave {
  readonly change: (plan: Plan) => void
  /** What waits is saved now. */
  readonly flush: () => void
  /** What could not be saved, once more. */
  readonly retry: () => void
  /** Over what was saved elsewhere. */
  readonly overwrite: () => void
}

/** Saves one after the other, each time the latest: what was changed meanwhile goes with the next one. */
export function createAutosave({ save, latest, onState }: AutosaveDeps, from: number): Autosave {
  let since = from
  let waiting: Plan | null = null
  let isSaving = false
  let isStuck = false
  let timer: ReturnType<typeof setTimeout> | null = null

  function schedule(): void {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void send(), PAUSE)
  }

  async function send(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (isSaving || isStuck || waiting === null) return
    const plan = waiting
    waiting = null
    isSaving = true
    const saved = await save(plan, since).catch(() => null)
    isSaving = false
    if (saved?.ok) return settled(saved.updatedAt)
    waiting ??= plan
    // Of what only somebody can decide nothing is tried again by itself.
    isStuck = saved !== null
    onState(stateOf(saved?.why))
  }

  function settled(updatedAt: number): void {
    since = updatedAt
    if (waiting === null) onState('saved')
    else void send()
  }

  function retry(): void {
    if (waiting === null) return
    isStuck = false
    onState('saving')
    void send()
  }

  async function overwrite(): Promise<void> {
    const at = await latest().catch(() => null)
    if (at === null) return onState('failed')
    since = at
    retry()
  }

  return {
    change(plan) {
      waiting = plan
      if (isStuck) return
      onState('saving')
      schedule()
    },
    flush: () => void send(),
    retry,
    overwrite: () => void overwrite(),
  }
}

function stateOf(why: string | undefined): SaveState {
  return SAVE_STATES.find((state) => state === why) ?? 'failed'
}
