import { type Scenario, established } from './scenario.ts'

/**
 * The Server's host has crashed and restarted, so its TCP begins CLOSED: it knows nothing. The first two probes come
 * while it is down, the third is answered by a TCP that has never heard of the connection.
 */
export const keepalive: Scenario = {
  id: 'keepalive',
  skills: ['keepalive', 'reset', 'sequence-numbers'],
  scene: 'talk',
  plan: (numbers) => {
    const { client, server } = established(numbers)
    return {
      starts: { client, server: { ...server, state: 'CLOSED' } },
      applications: { client: [], server: [] },
      fates: [
        { from: 'client', nth: 1, fate: { kind: 'lost' } },
        { from: 'client', nth: 2, fate: { kind: 'lost' } },
      ],
      timers: ['KEEPALIVE'],
    }
  },
}
