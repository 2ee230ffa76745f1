'use server'

import { headers } from 'next/headers'
import { signOutTeacherBrowser } from '#server/web.ts'

/** Signs another browser of the same teacher out. False: it could not be. */
export async function dropBrowser(id: string): Promise<boolean> {
  if (typeof id !== 'string') return false
  const cookies = (await headers()).get('cookie')
  return signOutTeacherBrowser(cookies, id).catch(() => false)
}
