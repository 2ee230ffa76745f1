'use client'

import { usePathname } from 'next/navigation'
import { LANGUAGE_TAGS, type Language } from '#app/_words/languages.ts'
import { rememberLanguage } from './remember-choice.ts'

const NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '简体中文' }
/** Where there is hardly any room. */
const SHORT: Readonly<Record<Language, string>> = { en: 'EN', zh: '中文' }

/** One button: the other language, in its own words. */
export function LanguageSwitch({ language, label }: { readonly language: Language; readonly label: string }) {
  const other = language === 'en' ? 'zh' : 'en'
  return (
    <form action={rememberLanguage}>
      <input type="hidden" name="address" value={usePathname()} />
      <button
        name="language"
        value={other}
        className="min-h-11 min-w-11 rounded-control px-1.5 text-[15px] whitespace-nowrap text-soft hover:text-ink sm:px-3"
      >
        <span className="sr-only">{label}: </span>
        <span lang={LANGUAGE_TAGS[other]}>
          <span className="max-[25rem]:hidden">{NAMES[other]}</span>
          <span className="min-[25.01rem]:hidden">{SHORT[other]}</span>
        </span>
      </button>
    </form>
  )
}
