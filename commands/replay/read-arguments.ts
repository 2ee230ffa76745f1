import { parseArgs } from 'node:util'

export interface ReplayArguments {
  readonly file: string
  readonly json: boolean
}

/** null: not one file, or an option that does not exist. */
export function readArguments(args: readonly string[]): ReplayArguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    return file === undefined || more.length > 0 ? null : { file, json: values.json }
  } catch {
    return null
  }
}
