import { parseArgs } from 'node:util'
import { ROLES, type Role } from '#core/by-role.ts'
import { LEVELS, type Level } from '#core/match/move.ts'

export type CaptureArguments =
  | { readonly list: true }
  | {
      readonly list: false
      readonly scenario: string
      readonly level: Level
      readonly at: Role
      /** null: to stdout, or to a file of the scenario's name where that is a terminal. */
      readonly out: string | null
    }

/** null: not one scenario, or an option or value that does not exist. */
export function readArguments(args: readonly string[]): CaptureArguments | null {
  const parsed = parse(args)
  if (parsed === null) return null
  const { values, positionals } = parsed
  const [scenario, ...more] = positionals
  if (values.list) return scenario === undefined ? { list: true } : null
  const level = LEVELS.find((one) => String(one) === values.level)
  const at = ROLES.find((role) => role === values.at)
  if (scenario === undefined || more.length > 0 || level === undefined || at === undefined) return null
  return { list: false, scenario, level, at, out: values.out ?? null }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        list: { type: 'boolean', default: false },
        level: { type: 'string', default: '1' },
        at: { type: 'string', default: 'client' },
        out: { type: 'string' },
      },
    })
  } catch {
    return null
  }
}
