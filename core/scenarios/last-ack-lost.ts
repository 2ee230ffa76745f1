import { type Scenario, ordinaryClose } from './scenario.ts'

/** The last ACK is lost: LAST-ACK sends its FIN again, TIME-WAIT answers and waits 2MSL anew. */
export const lastAckLost: Scenario = {
  id: 'last-ack-lost',
  skills: ['time-wait', 'retransmission', 'last-ack'],
  scene: 'talk',
  plan: (numbers) => ({
    ...ordinaryClose(numbers),
    fates: [{ from: 'client', nth: 2, fate: { kind: 'lost' } }],
  }),
}
