'use client'

import { usePathname } from 'next/navigation'
import { LANGUAGE_TAGS, type Language } from '#app/_words/languages.ts'
import { rememberLanguage } from './remember-choice.ts'

const NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '简体中文' }

/** One button: the other language, in its own words. */
export function LanguageSwitch({ language, label }: { readonly language: Language; readonly label: string }) {
  const other = language === 'en' ? 'zh' : 'en'
  return (
    <form action={rememberLanguage}>
      <input type="hidden" name="address" value={usePathname()} />
      <button
        name="language"
        value={other}
        className="min-h-11 min-w-11 rounded-control px-3 text-[15px] text-soft hover:text-ink"
      >
        <span className="sr-only">{label}: </span>
        <span lang={LANGUAGE_TAGS[other]}>{NAMES[other]}</span>
      </button>
    </form>
  )
}
