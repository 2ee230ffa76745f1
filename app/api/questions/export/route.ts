import type { NextRequest } from 'next/server'
import { writeGift } from '#content/question-files/write-gift.ts'
import { BANK, SETS } from '#content/questions/bank.ts'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import type { QuestionSet } from '#core/quiz/question.ts'
import { LANGUAGES } from '#app/_words/languages.ts'

/** What the whole bank is called as one file. */
const BANK_TITLE = { en: 'All questions of the lesson', zh: '全部课程题目' } as const

/** `?chapter=&format=json|gift&language=en|zh`: the questions of a chapter, or without one all, as a file to save. */
export function GET(request: NextRequest): Response {
  const { searchParams } = request.nextUrl
  const asked = searchParams.get('chapter')
  const chapter = CHAPTER_IDS.find((id) => id === asked)
  if (asked !== null && chapter === undefined)
    return Response.json({ code: 'no-such-chapter' }, { status: 404 })
  const language = LANGUAGES.find((one) => one === searchParams.get('language')) ?? 'en'
  const name = chapter ?? 'four-waves-bank'
  const set = chapter === undefined ? wholeBank() : SETS[chapter]
  if (searchParams.get('format') === 'gift')
    return asFile(writeGift(set.questions, language).text, 'text/plain', `${name}.${language}.gift.txt`)
  return asFile(`${JSON.stringify(set, null, 2)}\n`, 'application/json', `${name}.json`)
}

function wholeBank(): QuestionSet {
  return { format: 'four-waves-questions', version: 1, title: BANK_TITLE, questions: BANK }
}

function asFile(text: string, type: string, name: string): Response {
  const headers = {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${name}"`,
  }
  return new Response(text, { headers })
}
