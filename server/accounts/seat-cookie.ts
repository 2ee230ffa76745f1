/** Which of the seats of one browser: two persons may share a device, and then it has two. */
export type DeviceSeat = 1 | 2
/** The httpOnly cookie that is a seat: its public id and its secret, never shown to a script or to another player. */
const SEAT_COOKIES: Readonly<Record<DeviceSeat, string>> = { 1: 'four_waves_seat', 2: 'four_waves_seat_2' }
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60

export interface SeatProof {
  readonly id: string
  /** 43 characters of base64url: 256 random bits. */
  readonly token: string
}

const SHAPE = /^([2-9A-HJ-NP-Z]{12})\.([A-Za-z0-9_-]{43})$/

/** The seat that a `Cookie` header claims, or null where there is none or it has not the shape of one. */
export function proofFromCookies(
  header: string | null | undefined,
  device: DeviceSeat = 1,
): SeatProof | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    const parts = name === SEAT_COOKIES[device] ? SHAPE.exec(value ?? '') : null
    if (parts?.[1] && parts[2]) return { id: parts[1], token: parts[2] }
  }
  return null
}

/** `Set-Cookie` for a seat. `secure` only where the request came by https: a classroom is http on a LAN. */
export function seatCookie(proof: SeatProof, secure: boolean, device: DeviceSeat = 1): string {
  return cookieOf(`${SEAT_COOKIES[device]}=${proof.id}.${proof.token}`, MAX_AGE_SECONDS, secure)
}

/** `Set-Cookie` that takes the browser's first seat away. */
export function noSeatCookie(secure: boolean): string {
  return cookieOf(`${SEAT_COOKIES[1]}=`, 0, secure)
}

function cookieOf(pair: string, maxAge: number, secure: boolean): string {
  const attributes = ['Path=/', `Max-Age=${maxAge}`, 'HttpOnly', 'SameSite=Lax']
  if (secure) attributes.push('Secure')
  return [pair, ...attributes].join('; ')
}
