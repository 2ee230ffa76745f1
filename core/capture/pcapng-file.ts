import { type Refused, refused } from './faults.ts'
import type { Frame } from './frames.ts'

/** Block types of draft-ietf-opsawg-pcapng; others are passed over. */
const SECTION = 0x0a_0d_0d_0a
const INTERFACE = 1
const OLD_PACKET = 2
const SIMPLE_PACKET = 3
const PACKET = 6
const BYTE_ORDER_MAGIC = 0x1a_2b_3c_4d
const TIME_RESOLUTION = 9
const TIME_OFFSET = 14
/** Type and length before a block's body, length again behind it. */
const BLOCK_FRAME = 12

interface Interface {
  readonly link: number
  readonly snapLength: number
  readonly unitsPerSecond: bigint
  /** Seconds. */
  readonly offset: bigint
}

interface Reading {
  readonly little: boolean
  /** Those of the section that is being read. */
  readonly interfaces: Interface[]
  readonly frames: Frame[]
}

interface Body {
  readonly view: DataView
  readonly bytes: Uint8Array
  readonly little: boolean
}

export function isPcapng(file: Uint8Array): boolean {
  return file.length >= 4 && viewOf(file).getUint32(0) === SECTION
}

export function readPcapng(file: Uint8Array): readonly Frame[] | Refused {
  const view = viewOf(file)
  let reading: Reading = { little: true, interfaces: [], frames: [] }
  for (let offset = 0; offset < file.length;) {
    if (offset + BLOCK_FRAME > file.length) return refused('cut-short')
    if (view.getUint32(offset) === SECTION) {
      const little = view.getUint32(offset + 8, true) === BYTE_ORDER_MAGIC
      if (!little && view.getUint32(offset + 8) !== BYTE_ORDER_MAGIC) return refused('damaged')
      reading = { little, interfaces: [], frames: reading.frames }
    }
    const length = view.getUint32(offset + 4, reading.little)
    if (length < BLOCK_FRAME || length % 4 !== 0) return refused('damaged')
    if (offset + length > file.length) return refused('cut-short')
    const bytes = file.subarray(offset + 8, offset + length - 4)
    const type = view.getUint32(offset, reading.little)
    if (!takeBlock(reading, type, { bytes, view: viewOf(bytes), little: reading.little })) {
      return refused('damaged')
    }
    offset += length
  }
  return reading.frames
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** false: the block contradicts itself, or names an interface that is not there. */
function takeBlock(reading: Reading, type: number, body: Body): boolean {
  switch (type) {
    case INTERFACE:
      return takeInterface(reading, body)
    case PACKET:
      return body.bytes.length >= 20 && takePacket(reading, body, body.view.getUint32(0, body.little))
    case OLD_PACKET:
      return body.bytes.length >= 20 && takePacket(reading, body, body.view.getUint16(0, body.little))
    case SIMPLE_PACKET:
      return takeSimplePacket(reading, body)
    default:
      return true
  }
}

function takeInterface({ interfaces }: Reading, { view, bytes, little }: Body): boolean {
  if (bytes.length < 8) return false
  const options = optionsOf({ view, bytes, little }, 8)
  const resolution = options.get(TIME_RESOLUTION)?.[0] ?? 6
  const offset = options.get(TIME_OFFSET)
  interfaces.push({
    link: view.getUint16(0, little),
    snapLength: view.getUint32(4, little),
    // The highest bit chooses between powers of two and of ten.
    unitsPerSecond: (resolution & 0x80) === 0 ? 10n ** BigInt(resolution) : 2n ** BigInt(resolution & 0x7f),
    offset: offset !== undefined && offset.length >= 8 ? viewOf(offset).getBigInt64(0, little) : 0n,
  })
  return true
}

function optionsOf({ view, bytes, little }: Body, from: number): ReadonlyMap<number, Uint8Array> {
  const options = new Map<number, Uint8Array>()
  for (let at = from; at + 4 <= bytes.length;) {
    const code = view.getUint16(at, little)
    const length = view.getUint16(at + 2, little)
    if (code === 0 || at + 4 + length > bytes.length) break
    options.set(code, bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length + ((4 - (length % 4)) % 4)
  }
  return options
}

function takePacket({ interfaces, frames }: Reading, { view, bytes, little }: Body, number: number): boolean {
  const taken = interfaces[number]
  const kept = view.getUint32(12, little)
  if (taken === undefined || 20 + kept > bytes.length) return false
  const units = (BigInt(view.getUint32(4, little)) << 32n) | BigInt(view.getUint32(8, little))
  frames.push({
    at: Number((units * 1_000_000n) / taken.unitsPerSecond + taken.offset * 1_000_000n),
    link: taken.link,
    bytes: bytes.subarray(20, 20 + kept),
    wireLength: view.getUint32(16, little),
  })
  return true
}

/** It has no time of its own, and what was kept of it is told by the snap length. */
function takeSimplePacket({ interfaces, frames }: Reading, { view, bytes, little }: Body): boolean {
  const [taken] = interfaces
  if (taken === undefined || bytes.length < 4) return false
  const wireLength = view.getUint32(0, little)
  const limit = taken.snapLength === 0 ? wireLength : Math.min(wireLength, taken.snapLength)
  if (4 + limit > bytes.length) return false
  frames.push({
    at: frames.at(-1)?.at ?? 0,
    link: taken.link,
    bytes: bytes.subarray(4, 4 + limit),
    wireLength,
  })
  return true
}
