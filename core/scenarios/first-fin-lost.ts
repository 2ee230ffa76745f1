import { type Scenario, ordinaryClose } from './scenario.ts'

/** The very first FIN does not arrive: a segment that takes a number is sent again until it is acknowledged. */
export const firstFinLost: Scenario = {
  id: 'first-fin-lost',
  skills: ['retransmission', 'sequence-numbers', 'four-waves'],
  scene: 'talk',
  plan: (numbers) => ({
    ...ordinaryClose(numbers),
    fates: [{ from: 'client', nth: 1, fate: { kind: 'lost' } }],
  }),
}
