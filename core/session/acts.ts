/** What a host has the session do. */
export const ACTS = [
  'start',
  'close',
  'next',
  'standings',
  'again',
  'skip',
  'more-time',
  'pause',
  'resume',
  'lock',
  'unlock',
  'end',
] as const
export type Act = (typeof ACTS)[number]
