import type { ReactNode } from 'react'
import { AccountScreen } from '#app/_account/account-screen.tsx'
import { SignInScreen } from '#app/_account/sign-in-screen.tsx'
import { SignUpScreen } from '#app/_account/sign-up-screen.tsx'
import { TeachStart } from '#app/_account/teach-start.tsx'
import ForgotPage from '#app/teach/forgot/page.tsx'
import ResetPage from '#app/teach/reset/page.tsx'

const ANN = { id: 'ANN', name: 'Ann Lee', email: 'ann.lee@school.example' }
const MONDAY = Date.UTC(2026, 9, 12, 7, 40)
const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0.0.0 Safari/537.36'
const BROWSERS = [
  { id: 'THIS', userAgent: CHROME, since: MONDAY, isThis: true },
  { id: 'PHONE', userAgent: 'Mozilla/5.0 (iPhone) Safari/604.1', since: MONDAY - 9e7, isThis: false },
  { id: 'STRANGE', userAgent: '', since: MONDAY - 4e8, isThis: false },
]

function reset(asked: Readonly<Record<string, string>>): ReactNode {
  return <ResetPage searchParams={Promise.resolve(asked)} />
}

/** The pages of a teacher's account, in each of their states. */
export const ACCOUNT_PAGES: Readonly<Record<string, () => ReactNode>> = {
  'sign-in': () => <SignInScreen next="/teach" houses={[]} />,
  'sign-in-houses': () => <SignInScreen next="/teach/plans" houses={['google', 'github']} />,
  'sign-in-refused': () => <SignInScreen next="/teach" houses={['google']} error="SIGN_UP_CLOSED" />,
  'sign-up': () => <SignUpScreen next="/teach" offer="open" />,
  'sign-up-code': () => <SignUpScreen next="/teach" offer="code" />,
  'sign-up-first': () => <SignUpScreen next="/teach" offer="first" />,
  'sign-up-closed': () => <SignUpScreen next="/teach" offer="closed" />,
  'password-forgotten': () => <ForgotPage />,
  'password-reset': () => reset({ token: 'of-a-mail' }),
  'password-reset-broken': () => reset({}),
  'teach-start': () => <TeachStart name={ANN.name} />,
  'teach-account': () => <AccountScreen teacher={ANN} browsers={BROWSERS} houses={['google', 'github']} />,
}
