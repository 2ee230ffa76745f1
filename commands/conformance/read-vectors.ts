import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Vector, vectorFile } from './vector-format.ts'

export interface VectorFile {
  readonly path: string
  readonly vectors: readonly Vector[]
}

/** What cannot be read, or is not in the format; the message is one line that names the file and the place in it. */
export class NotVectors extends Error {}

/** Reads files, and every `.json` file in folders and below them, in the order of their names. */
export async function readVectors(paths: readonly string[]): Promise<VectorFile[]> {
  if (paths.length === 0) throw new NotVectors('name vector files or folders: npm run conformance -- PATH…')
  const files = (await Promise.all(paths.map(filesIn))).flat()
  return Promise.all(files.map(readVectorFile))
}

async function filesIn(path: string): Promise<string[]> {
  const found = await stat(path).catch((error: unknown) => unreadable(path, error))
  if (!found.isDirectory()) return [path]
  const names = await readdir(path, { recursive: true }).catch((error: unknown) => unreadable(path, error))
  const files = names.filter((name) => name.endsWith('.json')).toSorted()
  if (files.length === 0) throw new NotVectors(`${path}: no .json file in this folder`)
  return files.map((name) => join(path, name))
}

async function readVectorFile(path: string): Promise<VectorFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => unreadable(path, error))
  const parsed = vectorFile.safeParse(parseJson(path, text))
  if (parsed.success) return { path, vectors: parsed.data.vectors }
  const issue = parsed.error.issues[0]
  throw new NotVectors(
    `${path}: not in vector format 1: ${issue?.path.join('.')}: ${oneLine(issue?.message)}`,
  )
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new NotVectors(`${path}: not JSON: ${oneLine(error)}`, { cause: error })
  }
}

function unreadable(path: string, error: unknown): never {
  throw new NotVectors(`${path}: cannot be read: ${oneLine(error)}`, { cause: error })
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ')
}
