import { inState } from './in-state.ts'
import type { Call, Endpoint, EndpointInit, Outcome, Stimulus } from './endpoint.ts'
import { TIMERS } from './endpoint.ts'
import { segment, shorthand } from './shorthand.ts'
import type { State } from './state.ts'

/**
 * What each state must make of each event, written from RFC 9293 and its companions without a look at the table.
 * A line: state, what is given besides, the stimulus, then the row and the outcomes, the RFC's first. Both ends have
 * sent their SYN with number 0: `FA 1/1` is FIN, ACK with SEQ 1 and ACK 1, – is silence.
 */
const LINES = `
ESTABLISHED |            | < A 1/1           | ack                | ESTABLISHED –
ESTABLISHED | sent 4     | < A 1/-1          | ack                | ESTABLISHED –
ESTABLISHED |            | < A 6/1           | ack-ahead          | ESTABLISHED –
ESTABLISHED |            | < PA 1/1 len 5    | data               | ESTABLISHED A 1/6
ESTABLISHED |            | < PA -2/1 len 5   | data               | ESTABLISHED A 1/3
ESTABLISHED | window 3   | < FPA 1/1 len 5   | data               | ESTABLISHED A 1/4
ESTABLISHED |            | < PA 6/1 len 5    | data-ahead         | ESTABLISHED A 1/1; smoltcp: ESTABLISHED A 1/1
ESTABLISHED |            | < FPA 1/1 len 5   | data-fin           | CLOSE-WAIT A 1/7
ESTABLISHED |            | < FA 1/1          | fin                | CLOSE-WAIT A 1/2
ESTABLISHED |            | < FPA -4/1 len 5  | fin                | CLOSE-WAIT A 1/2
ESTABLISHED |            | < FA 6/1          | fin-ahead          | ESTABLISHED A 1/1; smoltcp: ESTABLISHED A 1/1
ESTABLISHED |            | < PA -4/1 len 5   | old-segment        | ESTABLISHED A 1/1
ESTABLISHED |            | < A 0/1           | old-segment        | ESTABLISHED A 1/1
ESTABLISHED |            | < A 65536/1       | beyond-window      | ESTABLISHED A 1/1
ESTABLISHED | window 0   | < PA 1/1 len 1    | beyond-window      | ESTABLISHED A 1/1
ESTABLISHED | window 0   | < A 1/1           | ack                | ESTABLISHED –
ESTABLISHED |            | < F 1/–           | no-ack-bit         | ESTABLISHED –
ESTABLISHED |            | < A 1/2           | ack-of-unsent      | ESTABLISHED A 1/1
ESTABLISHED |            | < R 65536/–       | rst-outside-window | ESTABLISHED –
ESTABLISHED |            | < R 0/–           | rst-outside-window | ESTABLISHED –
ESTABLISHED |            | < R 1/–           | rst-exact          | CLOSED – connection reset
ESTABLISHED | window 0   | < RA 1/1          | rst-exact          | CLOSED – connection reset
ESTABLISHED |            | < R 65535/–       | rst-in-window      | ESTABLISHED A 1/1; RFC 793: CLOSED – connection reset
ESTABLISHED | rfc793     | < R 2/–           | rst-in-window      | RFC 793: CLOSED – connection reset; RFC 9293: ESTABLISHED A 1/1
ESTABLISHED |            | < S 11/–          | syn-new            | ESTABLISHED A 1/1; RFC 793: CLOSED R 1/– connection reset
ESTABLISHED | rfc793     | < S 1/–           | syn-new            | RFC 793: CLOSED R 1/– connection reset; RFC 9293: ESTABLISHED A 1/1
ESTABLISHED | rfc793     | < S 65536/–       | syn-new            | ESTABLISHED A 1/1
ESTABLISHED | rfc793     | < S -9/–          | syn-old            | ESTABLISHED A 1/1
ESTABLISHED |            | close             | close              | FIN-WAIT-1 FA 1/1
ESTABLISHED | unsent 7   | close             | close              | FIN-WAIT-1 FA 1/1 len 7
ESTABLISHED | unread 3   | shutdown          | close              | FIN-WAIT-1 FA 1/1
ESTABLISHED | unread 3   | shutdown-both     | close              | FIN-WAIT-1 FA 1/1
ESTABLISHED | unread 3   | close             | close-with-unread  | CLOSED R 1/–
ESTABLISHED |            | abort             | abort              | CLOSED R 1/–
ESTABLISHED |            | send 5            | send               | ESTABLISHED A 1/1 len 5
ESTABLISHED | unsent 7   | send 5            | send               | ESTABLISHED A 8/1 len 5
ESTABLISHED |            | queue 5           | queue              | ESTABLISHED –
ESTABLISHED | unread 3   | read 2            | read               | ESTABLISHED –
ESTABLISHED |            | shutdown-read     | shutdown-read      | ESTABLISHED –
ESTABLISHED | sent 4     | RTO               | RTO                | ESTABLISHED A -3/1 len 4
ESTABLISHED |            | RTO               | RTO                | ESTABLISHED –
ESTABLISHED |            | USER              | USER               | CLOSED – user timeout
ESTABLISHED |            | KEEPALIVE         | KEEPALIVE          | ESTABLISHED A 0/1

FIN-WAIT-1  |            | < A 1/1           | ack                | FIN-WAIT-1 –
FIN-WAIT-1  | fin owed   | < A 1/1           | ack                | FIN-WAIT-1 –
FIN-WAIT-1  |            | < A 1/2           | ack-of-fin         | FIN-WAIT-2 –
FIN-WAIT-1  |            | < A 2/1           | ack-ahead          | FIN-WAIT-1 –
FIN-WAIT-1  |            | < A 2/2           | ack-of-fin-ahead   | FIN-WAIT-2 –
FIN-WAIT-1  |            | < FA 1/1          | fin                | CLOSING A 2/2; BSD: CLOSING FA 1/2
FIN-WAIT-1  | fin owed   | < FA 1/1          | fin                | CLOSING A 1/2
FIN-WAIT-1  |            | < FA 1/2          | fin-with-ack-of-fin | TIME-WAIT A 2/2
FIN-WAIT-1  |            | < PA 1/1 len 5    | data               | FIN-WAIT-1 A 2/6
FIN-WAIT-1  | reader gone | < PA 1/1 len 5   | data               | FIN-WAIT-1 A 2/6; half-duplex close: CLOSED R 1/–
FIN-WAIT-1  |            | < PA 1/2 len 5    | data-with-ack-of-fin | FIN-WAIT-2 A 2/6
FIN-WAIT-1  | half duplex | < PA 1/2 len 5   | data-with-ack-of-fin | half-duplex close: CLOSED R 2/–; RFC 9293: FIN-WAIT-2 A 2/6
FIN-WAIT-1  |            | < FPA 1/1 len 5   | data-fin           | CLOSING A 2/7; BSD: CLOSING FA 1/7
FIN-WAIT-1  | reader gone | < FPA 1/1 len 5  | data-fin           | CLOSING A 2/7; BSD: CLOSING FA 1/7; half-duplex close: CLOSED R 1/–
FIN-WAIT-1  | reader gone | < FPA 1/2 len 5  | data-fin-with-ack-of-fin | TIME-WAIT A 2/7; half-duplex close: CLOSED R 2/–
FIN-WAIT-1  | reader gone | < PA 6/1 len 5   | data-ahead         | FIN-WAIT-1 A 2/1; smoltcp: FIN-WAIT-1 A 2/1; half-duplex close: CLOSED R 1/–
FIN-WAIT-1  | reader gone | < PA 6/2 len 5   | data-ahead-with-ack-of-fin | FIN-WAIT-2 A 2/1; smoltcp: FIN-WAIT-2 A 2/1; half-duplex close: CLOSED R 2/–
FIN-WAIT-1  | reader gone | < FA 6/1         | fin-ahead          | FIN-WAIT-1 A 2/1; smoltcp: FIN-WAIT-1 A 2/1; half-duplex close: CLOSED R 1/–
FIN-WAIT-1  | reader gone | < FA 6/2         | fin-ahead-with-ack-of-fin | FIN-WAIT-2 A 2/1; smoltcp: FIN-WAIT-2 A 2/1; half-duplex close: CLOSED R 2/–
FIN-WAIT-1  |            | < PA -4/1 len 5   | old-segment        | FIN-WAIT-1 A 2/1
FIN-WAIT-1  |            | < PA -4/2 len 5   | old-segment-with-ack-of-fin | FIN-WAIT-1 A 2/1; Linux: FIN-WAIT-2 A 2/1
FIN-WAIT-1  |            | < A 65536/2       | beyond-window      | FIN-WAIT-1 A 2/1
FIN-WAIT-1  |            | < F 1/–           | no-ack-bit         | FIN-WAIT-1 –
FIN-WAIT-1  |            | < A 1/3           | ack-of-unsent      | FIN-WAIT-1 A 2/1
FIN-WAIT-1  | fin owed   | < A 1/2           | ack-of-unsent      | FIN-WAIT-1 A 1/1
FIN-WAIT-1  |            | < R 65536/–       | rst-outside-window | FIN-WAIT-1 –
FIN-WAIT-1  |            | < R 1/–           | rst-exact          | CLOSED – connection reset
FIN-WAIT-1  |            | < R 101/–         | rst-in-window      | FIN-WAIT-1 A 2/1; RFC 793: CLOSED – connection reset
FIN-WAIT-1  |            | < S 11/–          | syn-new            | FIN-WAIT-1 A 2/1; RFC 793: CLOSED R 2/– connection reset
FIN-WAIT-1  |            | < S -9/–          | syn-old            | FIN-WAIT-1 A 2/1
FIN-WAIT-1  |            | close             | close              | FIN-WAIT-1 –
FIN-WAIT-1  | unread 3   | shutdown          | close              | FIN-WAIT-1 –
FIN-WAIT-1  | unread 3   | close             | close-with-unread  | CLOSED R 2/–
FIN-WAIT-1  |            | abort             | abort              | CLOSED R 2/–
FIN-WAIT-1  |            | send 5            | send               | FIN-WAIT-1 –
FIN-WAIT-1  |            | queue 5           | queue              | FIN-WAIT-1 –
FIN-WAIT-1  | unread 3   | read              | read               | FIN-WAIT-1 –
FIN-WAIT-1  |            | shutdown-read     | shutdown-read      | FIN-WAIT-1 –
FIN-WAIT-1  |            | RTO               | RTO                | FIN-WAIT-1 FA 1/1
FIN-WAIT-1  | sent 4     | RTO               | RTO                | FIN-WAIT-1 A -3/1 len 4; RFC 9293: FIN-WAIT-1 FA -3/1 len 4; Linux: FIN-WAIT-1 FA 1/1
FIN-WAIT-1  |            | USER              | USER               | CLOSED – user timeout

FIN-WAIT-2  |            | < A 1/2           | ack                | FIN-WAIT-2 –
FIN-WAIT-2  |            | < A 2/2           | ack-ahead          | FIN-WAIT-2 –
FIN-WAIT-2  |            | < FA 1/2          | fin                | TIME-WAIT A 2/2
FIN-WAIT-2  |            | < FA 1/1          | fin                | TIME-WAIT A 2/2
FIN-WAIT-2  |            | < PA 1/2 len 5    | data               | FIN-WAIT-2 A 2/6
FIN-WAIT-2  | half duplex | < PA 1/2 len 5   | data               | half-duplex close: CLOSED R 2/–; RFC 9293: FIN-WAIT-2 A 2/6
FIN-WAIT-2  |            | < FPA 1/2 len 5   | data-fin           | TIME-WAIT A 2/7
FIN-WAIT-2  | reader gone | < FPA 1/2 len 5  | data-fin           | TIME-WAIT A 2/7; half-duplex close: CLOSED R 2/–
FIN-WAIT-2  | reader gone | < PA 6/2 len 5   | data-ahead         | FIN-WAIT-2 A 2/1; smoltcp: FIN-WAIT-2 A 2/1; half-duplex close: CLOSED R 2/–
FIN-WAIT-2  | reader gone | < FA 6/2         | fin-ahead          | FIN-WAIT-2 A 2/1; smoltcp: FIN-WAIT-2 A 2/1; half-duplex close: CLOSED R 2/–
FIN-WAIT-2  |            | < PA -4/2 len 5   | old-segment        | FIN-WAIT-2 A 2/1
FIN-WAIT-2  |            | < A 65536/2       | beyond-window      | FIN-WAIT-2 A 2/1
FIN-WAIT-2  |            | < F 1/–           | no-ack-bit         | FIN-WAIT-2 –
FIN-WAIT-2  |            | < A 1/3           | ack-of-unsent      | FIN-WAIT-2 A 2/1
FIN-WAIT-2  |            | < R 65536/–       | rst-outside-window | FIN-WAIT-2 –
FIN-WAIT-2  |            | < R 1/–           | rst-exact          | CLOSED – connection reset
FIN-WAIT-2  |            | < R 101/–         | rst-in-window      | FIN-WAIT-2 A 2/1; RFC 793: CLOSED – connection reset
FIN-WAIT-2  |            | < S 11/–          | syn-new            | FIN-WAIT-2 A 2/1; RFC 793: CLOSED R 2/– connection reset
FIN-WAIT-2  |            | < S -9/–          | syn-old            | FIN-WAIT-2 A 2/1
FIN-WAIT-2  |            | close             | close              | FIN-WAIT-2 –
FIN-WAIT-2  | unread 3   | close             | close-with-unread  | CLOSED R 2/–
FIN-WAIT-2  |            | abort             | abort              | CLOSED R 2/–
FIN-WAIT-2  |            | send 5            | send               | FIN-WAIT-2 –
FIN-WAIT-2  |            | queue 5           | queue              | FIN-WAIT-2 –
FIN-WAIT-2  | unread 3   | read              | read               | FIN-WAIT-2 –
FIN-WAIT-2  |            | shutdown-read     | shutdown-read      | FIN-WAIT-2 –
FIN-WAIT-2  |            | RTO               | RTO                | FIN-WAIT-2 –
FIN-WAIT-2  |            | FIN-WAIT-2        | FIN-WAIT-2         | Linux: CLOSED –
FIN-WAIT-2  |            | USER              | USER               | CLOSED – user timeout

CLOSE-WAIT  |            | < A 2/1           | ack                | CLOSE-WAIT –
CLOSE-WAIT  |            | < A 3/1           | ack-ahead          | CLOSE-WAIT –
CLOSE-WAIT  |            | < PA 2/1 len 5    | data               | CLOSE-WAIT –
CLOSE-WAIT  |            | < FA 2/1          | second-fin         | CLOSE-WAIT –
CLOSE-WAIT  |            | < FA 1/0          | retransmitted-fin  | CLOSE-WAIT A 1/2
CLOSE-WAIT  |            | < FPA -4/1 len 5  | retransmitted-fin  | CLOSE-WAIT A 1/2
CLOSE-WAIT  |            | < PA -3/1 len 5   | old-segment        | CLOSE-WAIT A 1/2
CLOSE-WAIT  |            | < A 65537/1       | beyond-window      | CLOSE-WAIT A 1/2
CLOSE-WAIT  |            | < F 2/–           | no-ack-bit         | CLOSE-WAIT –
CLOSE-WAIT  |            | < PA 2/2 len 5    | ack-of-unsent      | CLOSE-WAIT A 1/2
CLOSE-WAIT  |            | < R 65537/–       | rst-outside-window | CLOSE-WAIT –
CLOSE-WAIT  |            | < R 1/–           | rst-at-fin         | CLOSE-WAIT –; Linux: CLOSED – connection reset
CLOSE-WAIT  |            | < R 2/–           | rst-exact          | CLOSED – connection reset
CLOSE-WAIT  |            | < R 102/–         | rst-in-window      | CLOSE-WAIT A 1/2; RFC 793: CLOSED – connection reset
CLOSE-WAIT  |            | < S 12/–          | syn-new            | CLOSE-WAIT A 1/2; RFC 793: CLOSED R 1/– connection reset
CLOSE-WAIT  |            | < S -8/–          | syn-old            | CLOSE-WAIT A 1/2
CLOSE-WAIT  |            | close             | close              | CLOSE-WAIT FA 1/2
CLOSE-WAIT  | unsent 7   | close             | close              | CLOSE-WAIT FA 1/2 len 7
CLOSE-WAIT  | unread 3   | close             | close-with-unread  | CLOSED R 1/–
CLOSE-WAIT  | fin owed   | close             | close-again        | CLOSE-WAIT –
CLOSE-WAIT  |            | abort             | abort              | CLOSED R 1/–
CLOSE-WAIT  |            | send 5            | send               | CLOSE-WAIT A 1/2 len 5
CLOSE-WAIT  | fin owed   | send 5            | send-after-close   | CLOSE-WAIT –
CLOSE-WAIT  |            | queue 5           | queue              | CLOSE-WAIT –
CLOSE-WAIT  | unread 3   | read              | read               | CLOSE-WAIT –
CLOSE-WAIT  |            | shutdown-read     | shutdown-read      | CLOSE-WAIT –
CLOSE-WAIT  | sent 4     | RTO               | RTO                | CLOSE-WAIT A -3/2 len 4
CLOSE-WAIT  |            | USER              | USER               | CLOSED – user timeout

CLOSING     |            | < A 2/1           | ack                | CLOSING –
CLOSING     |            | < A 2/2           | ack-of-fin         | TIME-WAIT –
CLOSING     |            | < A 3/1           | ack-ahead          | CLOSING –
CLOSING     |            | < A 3/2           | ack-of-fin-ahead   | TIME-WAIT –
CLOSING     |            | < PA 2/1 len 5    | data               | CLOSING –
CLOSING     |            | < PA 2/2 len 5    | data-with-ack-of-fin | TIME-WAIT –
CLOSING     |            | < FA 2/1          | second-fin         | CLOSING –
CLOSING     |            | < FA 2/2          | second-fin-with-ack-of-fin | TIME-WAIT –
CLOSING     |            | < FA 1/1          | retransmitted-fin  | CLOSING A 2/2
CLOSING     |            | < FA 1/2          | retransmitted-fin-with-ack-of-fin | CLOSING A 2/2; Linux: TIME-WAIT –; Linux: TIME-WAIT A 2/2
CLOSING     |            | < PA -3/1 len 5   | old-segment        | CLOSING A 2/2
CLOSING     |            | < PA -3/2 len 5   | old-segment-with-ack-of-fin | CLOSING A 2/2; Linux: TIME-WAIT –; Linux: TIME-WAIT A 2/2
CLOSING     |            | < A 65537/2       | beyond-window      | CLOSING A 2/2
CLOSING     |            | < F 2/–           | no-ack-bit         | CLOSING –
CLOSING     |            | < A 2/3           | ack-of-unsent      | CLOSING A 2/2
CLOSING     |            | < R 65537/–       | rst-outside-window | CLOSING –
CLOSING     |            | < R 1/–           | rst-at-fin         | CLOSING –; Linux: CLOSED –
CLOSING     |            | < R 2/–           | rst-exact          | CLOSED –
CLOSING     |            | < R 102/–         | rst-in-window      | CLOSING A 2/2; RFC 793: CLOSED –
CLOSING     | rfc793     | < S 2/–           | syn-new            | RFC 793: CLOSED R 2/– connection reset; RFC 9293: CLOSING A 2/2
CLOSING     |            | < S -8/–          | syn-old            | CLOSING A 2/2
CLOSING     | unread 3   | close             | close              | CLOSING –
CLOSING     |            | abort             | abort              | CLOSED –
CLOSING     |            | send 5            | send               | CLOSING –
CLOSING     |            | queue 5           | queue              | CLOSING –
CLOSING     | unread 3   | read              | read               | CLOSING –
CLOSING     |            | shutdown-read     | shutdown-read      | CLOSING –
CLOSING     |            | RTO               | RTO                | CLOSING FA 1/2
CLOSING     |            | USER              | USER               | CLOSED – user timeout

LAST-ACK    |            | < A 2/1           | ack                | LAST-ACK –
LAST-ACK    | sent 4     | < A 2/1           | ack                | LAST-ACK –
LAST-ACK    |            | < A 2/2           | ack-of-fin         | CLOSED –
LAST-ACK    |            | < A 3/1           | ack-ahead          | LAST-ACK –
LAST-ACK    |            | < A 3/2           | ack-of-fin-ahead   | CLOSED –
LAST-ACK    |            | < PA 2/1 len 5    | data               | LAST-ACK –
LAST-ACK    |            | < PA 2/2 len 5    | data-with-ack-of-fin | CLOSED –
LAST-ACK    |            | < FA 2/1          | second-fin         | LAST-ACK –
LAST-ACK    |            | < FA 2/2          | second-fin-with-ack-of-fin | CLOSED –
LAST-ACK    |            | < FA 1/1          | retransmitted-fin  | LAST-ACK A 2/2
LAST-ACK    |            | < FA 1/2          | retransmitted-fin-with-ack-of-fin | LAST-ACK A 2/2; Linux: CLOSED –
LAST-ACK    |            | < PA -3/1 len 5   | old-segment        | LAST-ACK A 2/2
LAST-ACK    |            | < PA -3/2 len 5   | old-segment-with-ack-of-fin | LAST-ACK A 2/2; Linux: CLOSED –
LAST-ACK    |            | < A 65537/2       | beyond-window      | LAST-ACK A 2/2
LAST-ACK    |            | < F 2/–           | no-ack-bit         | LAST-ACK –
LAST-ACK    |            | < A 2/3           | ack-of-unsent      | LAST-ACK A 2/2
LAST-ACK    |            | < R 65537/–       | rst-outside-window | LAST-ACK –
LAST-ACK    |            | < R 1/–           | rst-at-fin         | LAST-ACK –; Linux: CLOSED –
LAST-ACK    |            | < R 2/–           | rst-exact          | CLOSED –
LAST-ACK    |            | < R 102/–         | rst-in-window      | LAST-ACK A 2/2; RFC 793: CLOSED –
LAST-ACK    |            | < S 12/–          | syn-new            | LAST-ACK A 2/2; RFC 793: CLOSED R 2/– connection reset
LAST-ACK    |            | < S -8/–          | syn-old            | LAST-ACK A 2/2
LAST-ACK    |            | close             | close              | LAST-ACK –
LAST-ACK    |            | abort             | abort              | CLOSED –
LAST-ACK    |            | send 5            | send               | LAST-ACK –
LAST-ACK    |            | queue 5           | queue              | LAST-ACK –
LAST-ACK    | unread 3   | read              | read               | LAST-ACK –
LAST-ACK    |            | shutdown-read     | shutdown-read      | LAST-ACK –
LAST-ACK    |            | RTO               | RTO                | LAST-ACK FA 1/2
LAST-ACK    |            | USER              | USER               | CLOSED – user timeout

TIME-WAIT   |            | < A 2/2           | ack                | TIME-WAIT –
TIME-WAIT   |            | < A 3/2           | ack-ahead          | TIME-WAIT –
TIME-WAIT   |            | < PA 2/2 len 5    | data               | TIME-WAIT A 2/2
TIME-WAIT   |            | < FA 3/2          | second-fin         | TIME-WAIT A 2/2 restarts 2MSL
TIME-WAIT   |            | < FA 1/1          | retransmitted-fin  | TIME-WAIT A 2/2 restarts 2MSL
TIME-WAIT   |            | < FA 1/2          | retransmitted-fin  | TIME-WAIT A 2/2 restarts 2MSL
TIME-WAIT   |            | < PA -3/2 len 5   | old-segment        | TIME-WAIT A 2/2
TIME-WAIT   |            | < A 65537/2       | beyond-window      | TIME-WAIT A 2/2
TIME-WAIT   |            | < F 2/–           | no-ack-bit         | TIME-WAIT –
TIME-WAIT   |            | < A 2/102         | ack-of-unsent      | TIME-WAIT A 2/2
TIME-WAIT   |            | < R 1/–           | rst-outside-window | TIME-WAIT –
TIME-WAIT   |            | < R 2/–           | rst-exact          | CLOSED –; RFC 1337: TIME-WAIT –
TIME-WAIT   | rfc1337    | < R 2/–           | rst-exact          | RFC 1337: TIME-WAIT –; RFC 9293: CLOSED –
TIME-WAIT   |            | < R 102/–         | rst-in-window      | TIME-WAIT A 2/2; RFC 1337: TIME-WAIT –; RFC 793: CLOSED –
TIME-WAIT   | rfc1337    | < R 102/–         | rst-in-window      | RFC 1337: TIME-WAIT –; RFC 9293: TIME-WAIT A 2/2; RFC 793: CLOSED –
TIME-WAIT   |            | < S 12/–          | syn-new            | TIME-WAIT A 2/2
TIME-WAIT   | listener   | < S 12/–          | syn-new            | SYN-RECEIVED SA 65539/13; RFC 9293: TIME-WAIT A 2/2
TIME-WAIT   | listener   | < S 2/–           | syn-new            | TIME-WAIT A 2/2
TIME-WAIT   | listener   | < SA 12/2         | syn-new            | TIME-WAIT A 2/2
TIME-WAIT   | listener   | < S -8/–          | syn-old            | TIME-WAIT A 2/2; BSD: TIME-WAIT –
TIME-WAIT   | unread 3   | close             | close              | TIME-WAIT –
TIME-WAIT   |            | abort             | abort              | CLOSED –
TIME-WAIT   |            | send 5            | send               | TIME-WAIT –
TIME-WAIT   |            | queue 5           | queue              | TIME-WAIT –
TIME-WAIT   | unread 3   | read              | read               | TIME-WAIT –
TIME-WAIT   |            | shutdown-read     | shutdown-read      | TIME-WAIT –
TIME-WAIT   |            | RTO               | RTO                | TIME-WAIT –
TIME-WAIT   |            | 2MSL              | 2MSL               | CLOSED –

CLOSED      |            | < RA 17/34 len 3  | rst                | CLOSED –
CLOSED      |            | < FA 17/34        | ack-bit-on         | CLOSED R 34/–
CLOSED      |            | < S 0/– len 3     | ack-bit-off        | CLOSED RA 0/4
CLOSED      | unread 3   | close             | close              | CLOSED –
CLOSED      |            | abort             | abort              | CLOSED –
CLOSED      |            | send 5            | send               | CLOSED –
CLOSED      |            | queue 5           | queue              | CLOSED –
CLOSED      | unread 3   | read              | read               | CLOSED –
CLOSED      |            | shutdown-read     | shutdown-read      | CLOSED –
`

export interface Expectation {
  readonly line: string
  readonly endpoint: Endpoint
  readonly stimulus: Stimulus
  readonly row: string
  /** As {@link formatOutcome} writes them. */
  readonly outcomes: readonly string[]
}

export const EXPECTATIONS: readonly Expectation[] = LINES.split('\n')
  .filter((line) => line.trim() !== '')
  .map(parse)

function parse(line: string): Expectation {
  const [state = '', given = '', stimulus = '', event = '', outcomes = ''] = line
    .split('|')
    .map((cell) => cell.trim())
  return {
    line: `${state} ${given} ${stimulus}`.replaceAll(/ +/g, ' '),
    endpoint: endpointOf(state as State, given),
    stimulus: stimulusOf(stimulus),
    row: `${state} ${event}`,
    outcomes: outcomes.split('; ').map((text) => (text.includes(': ') ? text : `RFC 9293: ${text}`)),
  }
}

function endpointOf(state: State, given: string): Endpoint {
  const number = Number(/-?\d+$/.exec(given)?.[0])
  if (given === 'fin owed') return finOwedIn(state)
  if (given.startsWith('sent ')) return inState(state, { sndUna: 1 - number })
  return inState(state, givens(given, number))
}

function givens(given: string, number: number): Omit<Partial<EndpointInit>, 'state'> {
  if (given.startsWith('unread ')) return { unread: number }
  if (given.startsWith('unsent ')) return { unsent: number }
  if (given.startsWith('window ')) return { rcvWnd: number }
  if (given === 'reader gone') return { readerGone: true }
  if (given === 'half duplex') return { readerGone: true, options: { halfDuplex: true } }
  if (given === 'rfc793') return { options: { rfc5961: false } }
  return given === '' ? {} : { options: { [given]: true } }
}

/** CLOSE has been called and the FIN has not left: the numbers are those before. */
function finOwedIn(state: State): Endpoint {
  return { ...inState(state, { sndUna: 1, sndNxt: 1 }), finSeq: null, finOwed: true, inFlight: [] }
}

function stimulusOf(text: string): Stimulus {
  if (text.startsWith('< ')) return { kind: 'segment', segment: segment(text.slice(2)) }
  const timer = TIMERS.find((name) => name === text)
  return timer === undefined ? { kind: 'call', call: callOf(text) } : { kind: 'timer', timer }
}

function callOf(text: string): Call {
  const [kind = '', octets] = text.split(' ')
  return { kind, ...(octets === undefined ? {} : { octets: Number(octets) }) } as Call
}

export function formatOutcome({ basis, next, owed, restarts2msl }: Outcome): string {
  const told = next.told === null ? '' : ` ${next.told}`
  return `${basis}: ${next.state} ${shorthand(owed)}${told}${restarts2msl ? ' restarts 2MSL' : ''}`
}
