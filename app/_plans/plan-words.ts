/** The words that plans are shown and edited with. */
export const PLAN_WORDS = [
  'plans',
  'scenarios',
  'home',
  'room',
  'skills',
  'sets',
  'doors',
  'question',
  'guide',
] as const
