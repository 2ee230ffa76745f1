import { parseArgs } from 'node:util'

export type QuestionArguments =
  | { readonly verb: 'check'; readonly file: string }
  | {
      readonly verb: 'convert'
      readonly file: string
      readonly to: 'json' | 'gift'
      readonly language: 'en' | 'zh'
      /** Null: standard output. */
      readonly out: string | null
    }
  | { readonly verb: 'schema'; readonly out: string | null }

const OPTIONS = {
  to: { type: 'string' },
  language: { type: 'string' },
  out: { type: 'string' },
} as const

/** null: a verb, a file or an option that does not exist or is missing. */
export function readArguments(args: readonly string[]): QuestionArguments | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
    return asArguments(positionals, values)
  } catch {
    return null
  }
}

interface Values {
  readonly to?: string | undefined
  readonly language?: string | undefined
  readonly out?: string | undefined
}

function asArguments([verb, file, ...more]: readonly string[], values: Values): QuestionArguments | null {
  const { to, language = 'en', out = null } = values
  const hasOnly = (...names: readonly string[]) => Object.keys(values).every((name) => names.includes(name))
  if (more.length > 0) return null
  if (verb === 'schema') return file === undefined && hasOnly('out') ? { verb, out } : null
  if (file === undefined) return null
  if (verb === 'check') return hasOnly() ? { verb, file } : null
  if (verb !== 'convert' || (to !== 'json' && to !== 'gift')) return null
  return language === 'en' || language === 'zh' ? { verb, file, to, language, out } : null
}
