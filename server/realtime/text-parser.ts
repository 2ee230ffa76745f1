import { Decoder, Encoder, type Packet } from 'socket.io-parser'

/**
 * socket.io's own framing for a wire that carries no octets: its encoder first walks through everything that is sent to
 * see whether there are any, which for our updates takes as long as writing them. What is sent is the same, letter for
 * letter.
 */
class TextEncoder extends Encoder {
  override encode({ type, nsp, id, data }: Packet): string[] {
    const namespace = nsp === '/' || nsp === undefined ? '' : `${nsp},`
    const json = data === undefined || data === null ? '' : JSON.stringify(data)
    return [`${type}${namespace}${id ?? ''}${json}`]
  }
}

export const TEXT_PARSER = { Encoder: TextEncoder, Decoder }
