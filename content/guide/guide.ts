import en from './en.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

/** What a teacher has at hand for a scenario: to read aloud, to watch for, and what the usual mistakes need to hear. */
export interface GuidePage {
  /** Three to five sentences, as they are spoken. */
  readonly say: string
  /** On the class wall. */
  readonly watch: string
  /** By the code of the refusal; the most usual first. */
  readonly mistakes: Readonly<Record<string, string>>
}

const PAGES: Readonly<Record<'en' | 'zh', Readonly<Record<string, GuidePage>>>> = { en, zh }

/** Of a round with its talk, for a class that plays it for the first time; those that are not here take {@link USUAL}. */
const MINUTES: Readonly<Record<string, number>> = {
  'half-close': 10,
  'simultaneous-close': 10,
  'old-duplicate': 12,
  'syn-in-time-wait': 12,
  'fin-before-data': 12,
  'ack-of-fin-lost': 10,
  'last-ack-lost': 10,
  'time-wait-skipped': 10,
  keepalive: 6,
}
const USUAL = 8

/** Null: there is no such scenario. */
export function guidePage(scenario: string, language: 'en' | 'zh'): GuidePage | null {
  return PAGES[language][scenario] ?? null
}

/** Whole minutes, as a plan counts them. */
export function guideMinutes(scenario: string): number {
  return MINUTES[scenario] ?? USUAL
}
