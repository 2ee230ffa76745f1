/** Why a file cannot be replayed. The words are where they are shown: this says which sentence it is. */
export const CAPTURE_FAULTS = [
  /** No bytes at all. */
  'empty',
  /** Neither pcap nor pcapng. */
  'not-a-capture',
  /** It ends inside a header or a record. */
  'cut-short',
  /** Its lengths contradict each other. */
  'damaged',
  /** Frames of a link type that is not read here. */
  'unknown-link',
  'no-tcp',
  /** TCP, but nobody sends a FIN or a RST. */
  'no-close',
] as const
export type CaptureFault = (typeof CAPTURE_FAULTS)[number]

export interface Refused {
  readonly fault: CaptureFault
}

export function refused(fault: CaptureFault): Refused {
  return { fault }
}
