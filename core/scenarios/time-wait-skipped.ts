import { type Scenario, ordinaryClose } from './scenario.ts'

/** As in the last ACK lost, but the Client's TCP has forgotten the connection: what comes again meets CLOSED. */
export const timeWaitSkipped: Scenario = {
  id: 'time-wait-skipped',
  skills: ['time-wait', 'reset', 'last-ack'],
  scene: 'talk',
  plan: (numbers) => {
    const ordinary = ordinaryClose(numbers)
    const client = { ...ordinary.starts.client, options: { timeWait: false } }
    return {
      ...ordinary,
      starts: { ...ordinary.starts, client },
      fates: [{ from: 'client', nth: 2, fate: { kind: 'lost' } }],
      network: { goal: 'reset', budget: 2, fewest: 1 },
    }
  },
}
