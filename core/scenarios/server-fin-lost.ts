import { type Scenario, ordinaryClose } from './scenario.ts'

/** The second FIN is lost: the Client can only wait in FIN-WAIT-2, the Server has the timer. */
export const serverFinLost: Scenario = {
  id: 'server-fin-lost',
  skills: ['retransmission', 'last-ack', 'fin-wait-2'],
  scene: 'talk',
  plan: (numbers) => ({
    ...ordinaryClose(numbers),
    fates: [{ from: 'server', nth: 2, fate: { kind: 'lost' } }],
  }),
}
