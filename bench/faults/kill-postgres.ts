import { postmasterPid } from '#server/database/postmaster.ts'
import { type Fault, undoneNow } from './fault.ts'

/** Node starts it again by itself. */
export const killPostgres: Fault = {
  name: 'SIGKILL of PostgreSQL',
  async strike({ cluster }) {
    const pid = postmasterPid(cluster)
    if (pid === null) throw new Error('PostgreSQL does not run')
    process.kill(pid, 'SIGKILL')
    return undoneNow()
  },
}
