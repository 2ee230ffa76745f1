import { type Fault, undoneNow } from './fault.ts'

/** What a power cut leaves of the process, and whoever watches over it starts it again. */
export const killNode: Fault = {
  name: 'SIGKILL of Node',
  async strike({ nodes: [node] }) {
    await node?.end('SIGKILL')
    const struck = undoneNow()
    await node?.start()
    return struck
  },
}
