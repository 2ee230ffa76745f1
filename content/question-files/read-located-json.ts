import { type DocumentNode, type ValueNode, parse } from '@humanwhocodes/momoa'
import type { FaultPath } from '#core/quiz/question-faults.ts'

/** JSON with the lines that its values stand on, from 1. */
export type LocatedJson =
  | { readonly value: unknown; readonly lineOf: (path: FaultPath) => number | null }
  | { readonly line: number | null }

/** Reads a JSON text; where it is none, the line on which reading stopped. */
export function readLocatedJson(text: string): LocatedJson {
  try {
    const document = parse(text)
    return { value: JSON.parse(text), lineOf: (path) => lineOf(document, path) }
  } catch (error) {
    return { line: lineOfError(error) }
  }
}

/** Of a value that is not there: the line of what it should be in. */
function lineOf({ body }: DocumentNode, path: FaultPath): number | null {
  let node: ValueNode = body
  let line: number = node.loc.start.line
  for (const part of path) {
    const child = childOf(node, part)
    if (child === null) return line
    node = child.value
    line = child.loc.start.line
  }
  return line
}

function childOf(node: ValueNode, part: string | number) {
  if (node.type === 'Array') return node.elements[Number(part)] ?? null
  if (node.type !== 'Object') return null
  return node.members.find(({ name }) => name.type === 'String' && name.value === String(part)) ?? null
}

function lineOfError(error: unknown): number | null {
  const line: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'line') : null
  return typeof line === 'number' ? line : null
}
