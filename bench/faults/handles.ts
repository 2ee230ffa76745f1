/** What the program under test is told about its surroundings. */
export type Handle =
  /** Its clock goes so many milliseconds before the true one. */
  | { readonly handle: 'clock'; readonly behindMs: number }
  /** Whether its database answers every write as one does whose disk is full. */
  | { readonly handle: 'disk'; readonly full: boolean }

/** It has been done. */
export interface HandlePulled {
  readonly pulled: Handle['handle']
}

export function onHandle<H extends Handle['handle']>(
  name: H,
  pull: (handle: Extract<Handle, { handle: H }>) => void,
): void {
  process.on('message', (handle: Handle) => {
    if (handle.handle !== name) return
    pull(handle as Extract<Handle, { handle: H }>)
    process.send?.({ pulled: name })
  })
}
