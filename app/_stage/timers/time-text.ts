/** Virtual milliseconds as they are read: `0.2 s`, `51.2 s`, `7200 s`. `like`: as exact as this one, so that it does not jump. */
export function timeText(ms: number, like = ms): string {
  const seconds = ms / 1000
  const digits = Number.isInteger(like / 1000) && like >= 5000 ? 0 : like < 1000 ? 2 : 1
  return `${digits === 0 ? Math.round(seconds) : trimmed(seconds, digits, ms === like)} s`
}

function trimmed(seconds: number, digits: number, exact: boolean): string {
  return exact ? String(Math.round(seconds * 1000) / 1000) : seconds.toFixed(digits)
}
