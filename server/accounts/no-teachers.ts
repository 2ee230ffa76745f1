import { sendRefused } from './account-door.ts'
import type { TeacherAccounts } from './teachers.ts'

/** Nobody is a teacher: for servers without accounts. */
export function noTeachers(): TeacherAccounts {
  return {
    of: async () => null,
    answer: async (_, response) => sendRefused(response, { status: 404, code: 'NOT_FOUND' }),
    browsers: async () => [],
    signOutBrowser: async () => false,
    offer: async () => 'closed',
  }
}
