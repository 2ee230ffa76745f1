import { type Fault, undoneNow } from './fault.ts'

/** The school's wifi goes for everybody at once. */
export const cutSockets: Fault = {
  name: 'every socket cut',
  async strike({ proxy }) {
    return undoneNow(`${proxy?.cut()} connections`)
  },
}
