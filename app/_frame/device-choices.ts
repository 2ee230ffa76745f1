/** Small choices that stay on this device. Without storage they last as long as the page. */
type Choice = 'single-keys' | 'scenario' | 'level' | 'role' | 'network' | 'waits' | 'confidence'

const unstored = new Map<Choice, string>()
const watchers = new Set<() => void>()

export function readChoice(choice: Choice): string | null {
  try {
    return localStorage.getItem(`four-waves ${choice}`) ?? unstored.get(choice) ?? null
  } catch {
    return unstored.get(choice) ?? null
  }
}

export function rememberChoice(choice: Choice, value: string): void {
  unstored.set(choice, value)
  try {
    localStorage.setItem(`four-waves ${choice}`, value)
  } catch {
    // Private windows may refuse: then it is kept here.
  }
  for (const changed of watchers) changed()
}

export function watchChoices(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}
