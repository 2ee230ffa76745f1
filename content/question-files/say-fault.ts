import type { FaultCode } from '#core/quiz/question-faults.ts'
import en from './en.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }
import type { GiftCode } from './gift-questions.ts'
import type { FileFault } from './parse-question-set.ts'

const WORDS: Readonly<Record<'en' | 'zh', Readonly<Record<FaultCode | GiftCode, string>>>> = { en, zh }

/** What is wrong and what to do, in one or two sentences; where it stands is not told. */
export function sayFault({ code, values }: FileFault, language: 'en' | 'zh'): string {
  return WORDS[language][code].replaceAll(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name))
}
