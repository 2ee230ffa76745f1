/** Which quizzes this tab hosts and plays in too: loaded again, it takes its seat again. */
const KEY = 'four-waves plays along '

export function playsAlong(code: string): boolean {
  try {
    return sessionStorage.getItem(KEY + code) !== null
  } catch {
    return false
  }
}

export function rememberAlong(code: string, along: boolean): void {
  try {
    if (along) sessionStorage.setItem(KEY + code, 'yes')
    else sessionStorage.removeItem(KEY + code)
  } catch {
    // Private windows may refuse: then the host is asked again.
  }
}
