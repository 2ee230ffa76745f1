/**
 * Waits for `work`, but no longer than `ms`; false: it is still under way. For ways out, where a database that hangs
 * must not keep the program.
 */
export async function atMost(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, ms, false)))
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer))
}
