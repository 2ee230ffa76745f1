import type { z } from 'zod'
import type { Ack } from './ack.ts'
import { type HomeworkReplies, homeworkCommands } from './homework-commands.ts'
import { type HostReplies, hostCommands } from './host-commands.ts'
import { type MatchReplies, matchCommands } from './match-commands.ts'
import { type SessionReplies, sessionCommands } from './session-commands.ts'

/**
 * The wire between browser and Node: commands one way, events the other (`server-events.ts`), in socket.io's own
 * framing. `docs/protocol.md` says the same in words, for whoever writes another player.
 */

/** What each command carries. */
export const commands = {
  ...matchCommands,
  ...homeworkCommands,
  ...sessionCommands,
  ...hostCommands,
} as const

export type CommandName = keyof typeof commands
export type Payload<C extends CommandName> = z.infer<(typeof commands)[C]>

/** What each is answered with, beside `ok`. */
export type Replies = MatchReplies & HomeworkReplies & SessionReplies & HostReplies

export type ClientToServer = {
  [C in CommandName]: (payload: Payload<C>, ack: (reply: Ack<Replies[C]>) => void) => void
}
