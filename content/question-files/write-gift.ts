import type { Option, Question, Text } from '#core/quiz/question.ts'

type Language = 'en' | 'zh'

/** What GIFT (Moodle's text format) has no place for. */
export type GiftLoss = 'kind' | 'figure' | 'reason' | 'spare-partners'

export interface Gift {
  readonly text: string
  /** By question: `kind` means that the whole question is left out. */
  readonly lost: readonly { readonly question: string; readonly what: GiftLoss }[]
}

/** Questions as a GIFT file in one language. Chapters become categories, which Moodle makes where it reads them. */
export function writeGift(questions: readonly Question[], language: Language): Gift {
  const written = questions.map((question) => ({ question, answers: answersOf(question, language) }))
  const blocks = written.flatMap(({ question, answers }) =>
    answers === null ? [] : [blockOf(question, answers, language)],
  )
  const lost = written.flatMap(({ question, answers }) =>
    lossesOf(question, answers).map((what) => ({ question: question.id, what })),
  )
  return { text: `${blocks.join('\n\n')}\n`, lost }
}

function blockOf(
  { id, chapter, prompt, explanation }: Question,
  answers: string,
  language: Language,
): string {
  const feedback = `####${escape(explanation[language])}`
  return [
    `$CATEGORY: ${chapter}`,
    '',
    `::${escape(id)}::${escape(prompt[language])} {`,
    answers,
    feedback,
    '}',
  ].join('\n')
}

/** Null where GIFT has no such kind. */
function answersOf(question: Question, language: Language): string | null {
  switch (question.kind) {
    case 'single':
      return question.options
        .map(({ id, text }) => `${id === question.key ? '=' : '~'}${escape(text[language])}`)
        .join('\n')
    case 'several':
      return severalOf(question.options, question.key, language)
    case 'number':
      return `#${question.key}`
    case 'pairs':
      return question.left
        .map(({ id, text }) => {
          const partner = question.right.find((one) => one.id === question.key[id])
          return `=${escape(text[language])} -> ${escape(partner?.text[language] ?? '')}`
        })
        .join('\n')
    case 'true-false':
      return question.key.isTrue ? 'TRUE' : 'FALSE'
    case 'order':
    case 'point':
      return null
  }
}

/** Each right one is worth its share; a wrong one takes all away. */
function severalOf(options: readonly Option[], key: readonly string[], language: Language): string {
  const share = String(Number((100 / key.length).toFixed(5)))
  return options
    .map(({ id, text }) => `~%${key.includes(id) ? share : '-100'}%${escape(text[language])}`)
    .join('\n')
}

function lossesOf(question: Question, answers: string | null): GiftLoss[] {
  if (answers === null) return ['kind']
  const spare = question.kind === 'pairs' && question.right.length > question.left.length
  return [
    ...(question.figure === undefined ? [] : (['figure'] as const)),
    ...(question.kind === 'true-false' ? (['reason'] as const) : []),
    ...(spare ? (['spare-partners'] as const) : []),
  ]
}

/** These begin something in GIFT unless a backslash stands before them. */
function escape(text: Text[Language]): string {
  return text.replaceAll(/[\\~=#{}:]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)
}
