/** Capture files made by hand for tests: what is unusual about one is said, the rest is ordinary. */

export interface FileOptions {
  readonly little?: boolean
  readonly nanoseconds?: boolean
  readonly link?: number
}

interface Kept {
  readonly bytes: readonly number[]
  /** Where a snap length cut it. */
  readonly wireLength?: number
  /** Seconds. */
  readonly at?: number
}

export interface TcpOptions {
  readonly from?: 'a' | 'b'
  readonly flags: number
  readonly seq: number
  readonly ack?: number
  readonly data?: number
}

export const FLAGS = { F: 1, S: 2, R: 4, P: 8, A: 16 } as const
export const FIN_ACK = FLAGS.F | FLAGS.A

export function uint16(value: number): number[] {
  return [(value >> 8) & 255, value & 255]
}

function uint32(value: number): number[] {
  return [...uint16(value >>> 16), ...uint16(value & 0xff_ff)]
}

export function tcp({ from = 'a', flags, seq, ack = 0, data = 0 }: TcpOptions): number[] {
  const ports = from === 'a' ? [4000, 80] : [80, 4000]
  return [
    ...ports.flatMap(uint16),
    ...uint32(seq),
    ...uint32(ack),
    0x50,
    flags,
    ...uint16(1024),
    0,
    0,
    0,
    0,
    ...Array.from({ length: data }, () => 65),
  ]
}

export function ipv4(
  payload: readonly number[],
  from: 'a' | 'b' = 'a',
  change: Partial<Ipv4> = {},
): number[] {
  const { options = [], fragment = 0, protocol = 6 } = change
  const header = 20 + options.length
  const ends = from === 'a' ? [10, 0, 0, 1, 10, 0, 0, 2] : [10, 0, 0, 2, 10, 0, 0, 1]
  const total = change.total ?? header + payload.length
  return [
    0x40 | (header / 4),
    0,
    ...uint16(total),
    0,
    0,
    ...uint16(fragment),
    64,
    protocol,
    0,
    0,
    ...ends,
    ...options,
    ...payload,
  ]
}

interface Ipv4 {
  readonly options: readonly number[]
  readonly fragment: number
  readonly protocol: number
  readonly total: number
}

function ipv6Address(last: number): number[] {
  return [0x20, 1, 0xd, 0xb8, ...Array.from({ length: 11 }, () => 0), last]
}

/** `extensions`: whole headers, each told the number of the one that follows. */
export function ipv6(
  payload: readonly number[],
  extensions: readonly (readonly number[])[] = [],
  first = 6,
): number[] {
  const all = [...extensions.flat(), ...payload]
  return [0x60, 0, 0, 0, ...uint16(all.length), first, 64, ...ipv6Address(1), ...ipv6Address(2), ...all]
}

export function ethernet(payload: readonly number[], type = 0x08_00, tags: readonly number[] = []): number[] {
  return [...Array.from({ length: 12 }, () => 2), ...tags, ...uint16(type), ...payload]
}

export function pcap(frames: readonly Kept[], options: FileOptions = {}): Uint8Array {
  const { little = true, nanoseconds = false, link = 101 } = options
  const word = (value: number) => (little ? uint32(value).toReversed() : uint32(value))
  const magic = word(nanoseconds ? 0xa1_b2_3c_4d : 0xa1_b2_c3_d4)
  const version = little ? [2, 0, 4, 0] : [0, 2, 0, 4]
  const header = [...magic, ...version, ...word(0), ...word(0), ...word(65_535), ...word(link)]
  const records = frames.flatMap(({ bytes, wireLength = bytes.length, at = 1 }) => {
    const fraction = Math.round((at % 1) * (nanoseconds ? 1e9 : 1e6))
    return [...word(Math.floor(at)), ...word(fraction), ...word(bytes.length), ...word(wireLength), ...bytes]
  })
  return Uint8Array.from([...header, ...records])
}

/** To a multiple of four octets. */
function padded(bytes: readonly number[]): number[] {
  return [...bytes, ...Array.from({ length: -bytes.length & 3 }, () => 0)]
}

/** Enhanced packet blocks of one interface; times in the given power of ten of a second. */
export function pcapng(
  frames: readonly Kept[],
  options: FileOptions & { readonly power?: number } = {},
): Uint8Array {
  const { little = true, link = 101, power = 6 } = options
  const word = (value: number) => (little ? uint32(value).toReversed() : uint32(value))
  const half = (value: number) => (little ? uint16(value).toReversed() : uint16(value))
  const block = (type: number, body: readonly number[]) => {
    const length = word(body.length + 12)
    return [...word(type), ...length, ...body, ...length]
  }
  const section = block(0x0a_0d_0d_0a, [
    ...word(0x1a_2b_3c_4d),
    ...half(1),
    ...half(0),
    ...word(0xff_ff_ff_ff),
    ...word(0xff_ff_ff_ff),
  ])
  const resolution = [...half(9), ...half(1), power, 0, 0, 0, ...half(0), ...half(0)]
  const about = block(1, [...half(link), ...half(0), ...word(0), ...resolution])
  const packets = frames.flatMap(({ bytes, wireLength = bytes.length, at = 1 }) => {
    const units = (BigInt(Math.round(at * 1e6)) * 10n ** BigInt(power)) / 1_000_000n
    const time = [...word(Number(units >> 32n)), ...word(Number(units & 0xff_ff_ff_ffn))]
    return block(6, [...word(0), ...time, ...word(bytes.length), ...word(wireLength), ...padded(bytes)])
  })
  return Uint8Array.from([...section, ...about, ...packets])
}
