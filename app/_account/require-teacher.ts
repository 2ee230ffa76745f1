import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { readTeacher } from '#server/web.ts'
import { signInPath } from './safe-path.ts'

export type SignedInTeacher = NonNullable<Awaited<ReturnType<typeof readTeacher>>>

/** The teacher who is signed in; who is not signs in first and comes back to `path`. @throws {NotStored} */
export async function requireTeacher(path: string): Promise<SignedInTeacher> {
  const teacher = await readTeacher((await headers()).get('cookie'))
  return teacher ?? redirect(signInPath(path))
}

/** For the pages before the sign-in: who is signed in already goes on. */
export async function passSignedIn(next: string): Promise<void> {
  const teacher = await readTeacher((await headers()).get('cookie')).catch(() => null)
  if (teacher !== null) redirect(next)
}
