import { rememberTheme } from './remember-choice.ts'
import type { Theme } from './themes.ts'

const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }
const SIGNS: Readonly<Record<Theme, string>> = {
  system: 'M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18',
  light:
    'M12 7.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.400 1.400M17.600 17.600 19 19M19 5l-1.400 1.400M6.400 17.600 5 19',
  dark: 'M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500',
}

/** One button that goes through system, light and dark. */
export function ThemeSwitch({
  theme,
  label,
  name,
}: {
  readonly theme: Theme
  readonly label: string
  readonly name: string
}) {
  return (
    <form action={rememberTheme}>
      <button
        name="theme"
        value={NEXT[theme]}
        title={`${label}: ${name}`}
        className="grid min-h-11 min-w-11 place-items-center rounded-control text-soft hover:text-ink"
      >
        <span className="sr-only">
          {label}: {name}
        </span>
        <svg
          viewBox="0 0 24 24"
          className="size-5"
          aria-hidden
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
        >
          <path d={SIGNS[theme]} strokeLinecap="round" strokeLinejoin="round" />
          {theme === 'system' && <path d="M12 3a9 9 0 0 0 0 18z" fill="currentColor" stroke="none" />}
        </svg>
      </button>
    </form>
  )
}
