/** Where and how a browser reaches Node. Apart from the schemas, which would be 40 kB that a browser does not need. */

/** Said by the browser in the handshake (`auth.version`); another one is refused with `wrong-version`. */
export const WIRE_VERSION = 4
/** socket.io's path, on the same port as the pages. */
export const WIRE_PATH = '/realtime'
/** POST here once gives the httpOnly cookie that is a seat; then connect. */
export const SEAT_PATH = '/seat'
/** POST here a login card as JSON, and the seat of its student is this browser's; DELETE signs out. */
export const CARD_PATH = '/card'
/** POST here makes a session (a `NewSession` as JSON) and gives the httpOnly cookie that is its host. */
export const SESSION_PATH = '/session'
/** socket.io's namespace for rehearsals: sockets of a lesson for nobody connect here, with the same commands. */
export const REHEARSAL_NAMESPACE = '/rehearsal'
/** Octets of a body that is posted there. */
export const MAX_SESSION_BODY = 524_288
/** Octets; a larger message ends the socket. */
export const MAX_MESSAGE = 16_384
