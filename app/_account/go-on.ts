/**
 * Loads the page anew, as who one is now: nothing that was drawn for somebody else stays. Never resolves, so that the form
 * stays busy until then.
 */
export function goOn(path: string): Promise<never> {
  window.location.assign(path)
  return new Promise(() => {})
}
