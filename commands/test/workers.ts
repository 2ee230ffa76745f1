import { availableParallelism } from 'node:os'

/** More of them would want more memory than such a machine has: each end-to-end worker has a server and a database. */
const AT_MOST = 8

/** How many tests run at one time. They wait as much as they compute: one more than there are cores keeps all busy. */
export const WORKERS = Math.min(availableParallelism() + 1, AT_MOST)
