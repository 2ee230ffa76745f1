import { type ParsedFile, parseQuestionFile } from '#content/question-files/parse-question-file.ts'
import type { FileFault } from '#content/question-files/parse-question-set.ts'
import { sayFault } from '#content/question-files/say-fault.ts'
import { type GiftLoss, writeGift } from '#content/question-files/write-gift.ts'
import { questionSetJsonSchema } from '#core/quiz/question-set-json-schema.ts'
import type { QuestionArguments } from './read-arguments.ts'

/** What is to be printed and written, and how it ended: 0 done, 1 something is wrong with the file. */
export interface Outcome {
  readonly code: 0 | 1
  /** The text that was asked for; null: none. */
  readonly text: string | null
  /** What there is to say of it, a sentence a line. */
  readonly said: readonly string[]
}

type Asked = Exclude<QuestionArguments, { readonly verb: 'schema' }>

export function schemaText(): string {
  return `${JSON.stringify(questionSetJsonSchema(), null, 2)}\n`
}

/** Checks a file, or turns it into another form; what is wrong or is lost on the way is said by line. */
export function runQuestions(asked: Asked, text: string): Outcome {
  const name = asked.file.split(/[\\/]/).at(-1)
  const parsed = parseQuestionFile(text, name)
  if ('faults' in parsed) return { code: 1, text: null, said: parsed.faults.map(sayIn(asked.file)) }
  const notes = parsed.notes.map(sayIn(asked.file))
  return asked.verb === 'check' ? checked(asked.file, parsed, notes) : converted(asked, parsed, notes)
}

type Read = Extract<ParsedFile, { readonly notes: unknown }>

function checked(file: string, { set }: Read, notes: readonly string[]): Outcome {
  const result = notes.length === 0 ? 'nothing is wrong' : `${notes.length} remarks`
  return { code: 0, text: null, said: [...notes, `${file}: ${set.questions.length} questions, ${result}.`] }
}

function converted(
  { to, language }: Extract<Asked, { verb: 'convert' }>,
  { set }: Read,
  notes: readonly string[],
): Outcome {
  if (to === 'json') return { code: 0, text: `${JSON.stringify(set, null, 2)}\n`, said: notes }
  const { text, lost } = writeGift(set.questions, language)
  const said = lost.map(({ question, what }) => `${question}: ${LOSSES[what]}`)
  return { code: 0, text, said: [...notes, ...said] }
}

const LOSSES: Readonly<Record<GiftLoss, string>> = {
  kind: 'left out: GIFT has no such kind of question.',
  figure: 'without its figure.',
  reason: 'without its reasons: only true or false is left.',
  'spare-partners': 'without the partners that belong to none.',
}

function sayIn(file: string) {
  return (fault: FileFault): string => {
    const where = [file, fault.line, fault.question].filter((part) => part !== null).join(':')
    const field = fault.path.length === 0 ? '' : `${fault.path.join('.')}: `
    return `${where}: ${field}${sayFault(fault, 'en')}`
  }
}
