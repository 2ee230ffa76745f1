import type { GeneratedWords } from '#core/quiz/generated/generated-words.ts'
import beliefsEn from '../misconceptions/en.json' with { type: 'json' }
import beliefsZh from '../misconceptions/zh.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

/** What `generateQuestions` says its questions with. */
export const GENERATED_WORDS: GeneratedWords = {
  en: { ...en, beliefs: beliefsEn },
  zh: { ...zh, beliefs: beliefsZh },
}
