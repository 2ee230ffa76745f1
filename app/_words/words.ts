import capturesEn from '#content/captures/en.json' with { type: 'json' }
import capturesZh from '#content/captures/zh.json' with { type: 'json' }
import cardsEn from '#content/cards/en.json' with { type: 'json' }
import cardsZh from '#content/cards/zh.json' with { type: 'json' }
import linuxEn from '#content/linux/en.json' with { type: 'json' }
import linuxZh from '#content/linux/zh.json' with { type: 'json' }
import refusalsEn from '#content/refusals/en.json' with { type: 'json' }
import refusalsZh from '#content/refusals/zh.json' with { type: 'json' }
import scenariosEn from '#content/scenarios/en.json' with { type: 'json' }
import scenariosZh from '#content/scenarios/zh.json' with { type: 'json' }
import scenesEn from '#content/scenes/en.json' with { type: 'json' }
import scenesZh from '#content/scenes/zh.json' with { type: 'json' }
import statesEn from '#content/states/en.json' with { type: 'json' }
import statesZh from '#content/states/zh.json' with { type: 'json' }
import timersEn from '#content/timers/en.json' with { type: 'json' }
import timersZh from '#content/timers/zh.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import type { Language } from './languages.ts'
import zh from './zh.json' with { type: 'json' }

const english = {
  ...en,
  captures: capturesEn,
  cards: cardsEn,
  linux: linuxEn,
  refusals: refusalsEn,
  scenarios: scenariosEn,
  scenes: scenesEn,
  states: statesEn,
  timers: timersEn,
}
export type Words = typeof english

const WORDS: Readonly<Record<Language, Words>> = {
  en: english,
  zh: {
    ...zh,
    captures: capturesZh,
    cards: cardsZh,
    linux: linuxZh,
    refusals: refusalsZh,
    scenarios: scenariosZh,
    scenes: scenesZh,
    states: statesZh,
    timers: timersZh,
  },
}

export function wordsOf(language: Language): Words {
  return WORDS[language]
}
