import type { NextRequest } from 'next/server'
import { writeGift } from '#content/question-files/write-gift.ts'
import { BANK, SETS } from '#content/questions/bank.ts'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import { LANGUAGES } from '#app/_words/languages.ts'

/**
 * `?chapter=&format=json|gift&language=en|zh`: the questions of a chapter as a file to save. The whole bank is more than
 * one set may hold, so without a chapter there is GIFT only.
 */
export function GET(request: NextRequest): Response {
  const { searchParams } = request.nextUrl
  const chapter = CHAPTER_IDS.find((id) => id === searchParams.get('chapter'))
  const language = LANGUAGES.find((one) => one === searchParams.get('language')) ?? 'en'
  const name = chapter ?? 'four-waves-bank'
  if (searchParams.get('format') === 'gift') {
    const questions = chapter === undefined ? BANK : SETS[chapter].questions
    return asFile(writeGift(questions, language).text, 'text/plain', `${name}.${language}.gift.txt`)
  }
  if (chapter === undefined) return new Response('Say which chapter: ?chapter=msl', { status: 400 })
  return asFile(`${JSON.stringify(SETS[chapter], null, 2)}\n`, 'application/json', `${name}.json`)
}

function asFile(text: string, type: string, name: string): Response {
  const headers = {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${name}"`,
  }
  return new Response(text, { headers })
}
