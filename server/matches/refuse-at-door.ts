import type { Ack } from '#core/contract/ack.ts'
import type { DoorCode } from '#core/contract/door-codes.ts'

/** One English sentence each, for whoever reads the wire; browsers have their own words. */
const SENTENCES: Readonly<Record<DoorCode, string>> = {
  malformed: 'The payload is not what this command carries.',
  'unknown-event': 'There is no such command.',
  'wrong-version': 'This page speaks another version of the protocol: load it again.',
  'no-seat': 'There is no valid seat cookie: POST /seat first.',
  'not-your-match': 'This seat plays no role in the match.',
  'no-such-match': 'There is no such match.',
  'no-such-scenario': 'There is no such scenario.',
  'no-network-here': 'Nobody plays the network in this scenario.',
  'no-story-here': 'This scenario has no story: choose level 1, 2 or 3.',
  'no-such-role': 'This match has no such role.',
  'match-full': 'That role, or every role, is taken.',
  'not-started': 'The match has not begun: a role is still free.',
  'match-over': 'The match is over.',
  stale: 'The move answers something that is not the oldest open stimulus any more: here is the view again.',
  'nothing-asked': 'Nothing is asked of this role now.',
  'confidence-missing': 'This match asks how sure you are with each move: send confidence too.',
  paused: 'Whoever leads the class has paused the match: nothing moves until it goes on.',
  'not-your-turn-yet': 'Two share this end and decide in turns: the other one decides now.',
  'not-needed-here': 'This is not asked here.',
  'too-fast': 'Too many commands: wait a moment.',
  'not-stored': 'The database did not store it: nothing was changed, send it again.',
  'shutting-down': 'The server is stopping: connect again in a moment.',
  internal: 'Something broke on the server; nothing was acknowledged.',
  'no-such-session': 'There is no such session here.',
  'session-full': 'All seats of the session are taken.',
  'session-locked': 'The host has locked the session: nobody new comes in.',
  'session-over': 'The session is over.',
  'not-the-host': 'There is no valid host cookie for this session.',
  'not-in-session': 'This seat is not in the session: session:join first.',
  'not-open': 'The question is not open: it is closed, or has not been asked yet.',
  'already-answered': 'This seat has answered the question already: the first answer counts.',
  'no-such-questions': 'No question fits, or the set is not valid: see faults.',
  kicked: 'The host has sent this seat away.',
  'name-taken': 'Somebody in the session has this name: choose another one.',
  'name-not-fit': 'This name is not one for a classroom: choose another one.',
  'names-are-given': 'Names are given by chance in this session: send null for another one.',
  'no-such-player': 'There is no such player in the session.',
  'seat-has-card': 'This seat came with a login card, which says whose it is.',
  'not-signed-in': 'There is no valid teacher’s cookie: sign in first.',
  'no-such-plan': 'There is no such plan, or it is another teacher’s.',
  'plan-empty': 'The plan has no activity: add one first.',
  'not-a-student': 'This seat is no student’s: sign in with the login card first.',
  'no-such-homework': 'The student’s class has no homework with this code.',
  'no-such-activity': 'The homework has no close at this place.',
  'homework-not-open': 'The homework has not opened yet.',
  'homework-closed': 'The homework is past due: nothing is taken any more.',
  'homework-changed': 'The teacher has just changed the homework: read it again.',
  'class-archived': 'The class is archived: what was done in it stays as it is.',
  'no-attempts-left': 'All attempts at this activity are used.',
  'alone-here': 'This homework is done with the computer alone.',
  'attempt-under-way': 'An attempt at this activity has begun: finish it first.',
}

export type Refused = Extract<Ack, { ok: false }>

export function refuse(
  code: DoorCode,
  more: Partial<Pick<Refused, 'retryAfterMs' | 'update'>> = {},
): Refused {
  return { ok: false, code, message: SENTENCES[code], ...more }
}
