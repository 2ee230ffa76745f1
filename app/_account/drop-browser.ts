'use server'

import { headers } from 'next/headers'
import { key } from '#app/_actions/arguments.ts'
import { createAction } from '#app/_actions/create-action.ts'
import { signOutTeacherBrowser } from '#server/web.ts'

/** Signs another browser of the same teacher out. False: it could not be. */
export const dropBrowser = createAction([key], false, async (id) => {
  const cookies = (await headers()).get('cookie')
  return signOutTeacherBrowser(cookies, id).catch(() => false)
})
