import fc from 'fast-check'
import { Encoder, type Packet, PacketType } from 'socket.io-parser'
import { expect, test } from 'vitest'
import { TEXT_PARSER } from './text-parser.ts'

const own = new TEXT_PARSER.Encoder()
const theirs = new Encoder()

const packet: fc.Arbitrary<Packet> = fc.record(
  {
    type: fc.constantFrom(
      PacketType.CONNECT,
      PacketType.DISCONNECT,
      PacketType.EVENT,
      PacketType.ACK,
      PacketType.CONNECT_ERROR,
    ),
    nsp: fc.constantFrom('/', '/rehearsal'),
    id: fc.nat(),
    data: fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())),
  },
  { requiredKeys: ['type', 'nsp'] },
)

test('writes what the encoder of socket.io writes', () => {
  fc.assert(
    fc.property(packet, (one) => {
      expect(own.encode(one)).toEqual(theirs.encode(one))
    }),
  )
})
