import { type Scenario, ordinaryClose } from './scenario.ts'

/** The ACK of the first FIN is lost: no timer sends an ACK again, the FIN that comes again asks for it. */
export const ackOfFinLost: Scenario = {
  id: 'ack-of-fin-lost',
  skills: ['retransmission', 'close-wait', 'sequence-numbers'],
  scene: 'talk',
  plan: (numbers) => ({
    ...ordinaryClose(numbers),
    fates: [{ from: 'server', nth: 1, fate: { kind: 'lost' } }],
  }),
}
