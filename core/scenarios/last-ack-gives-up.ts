import { type Scenario, ordinaryClose } from './scenario.ts'

/** After the Server's ACK nothing reaches the Client any more: LAST-ACK sends its FIN until the user timeout. */
export const lastAckGivesUp: Scenario = {
  id: 'last-ack-gives-up',
  skills: ['last-ack', 'retransmission', 'fin-wait-2'],
  scene: 'talk',
  plan: (numbers) => ({
    ...ordinaryClose(numbers),
    fates: [{ from: 'server', nth: 2, onwards: true, fate: { kind: 'lost' } }],
    timers: ['RTO', '2MSL', 'FIN-WAIT-2', 'USER'],
  }),
}
