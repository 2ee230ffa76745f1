import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'

type Json = Readonly<Record<string, unknown>>

/** Values that a schema takes, made from what it says of itself as JSON Schema; what it says in code alone is not minded. */
export function arbitraryOf(schema: z.ZodType): Arbitrary<unknown> {
  return fromJson(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json)
}

function fromJson(schema: Json): Arbitrary<unknown> {
  const options = schema['anyOf'] ?? schema['oneOf']
  if (Array.isArray(options)) return fc.oneof(...options.map((one) => fromJson(one as Json)))
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  switch (schema['type']) {
    case 'object':
      return objectOf(schema)
    case 'array':
      return arrayOf(schema)
    case 'string':
      return textOf(schema)
    case 'integer':
    case 'number':
      return numberOf(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue()
  }
}

function objectOf(schema: Json): Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Json>)
  const requiredKeys = (schema['required'] ?? []) as string[]
  const model = Object.fromEntries(properties.map(([name, one]) => [name, fromJson(one)]))
  return fc.record(model, { requiredKeys })
}

function arrayOf(schema: Json): Arbitrary<unknown> {
  const { prefixItems, items } = schema
  if (Array.isArray(prefixItems)) return fc.tuple(...prefixItems.map((one) => fromJson(one as Json)))
  const maxLength = Math.min(Number(schema['maxItems'] ?? 4), 4)
  return fc.array(items === undefined ? fc.jsonValue() : fromJson(items as Json), { maxLength })
}

function textOf(schema: Json): Arbitrary<string> {
  const { pattern } = schema
  if (typeof pattern === 'string' && !pattern.includes('\0')) return fc.stringMatching(new RegExp(pattern))
  return fc.string({ minLength: Number(schema['minLength'] ?? 0), maxLength: 40 })
}

function numberOf(schema: Json): Arbitrary<number> {
  const min = Math.max(Number(schema['minimum'] ?? -1000), -1e9)
  return fc.integer({ min, max: Math.min(Number(schema['maximum'] ?? 1000), 1e9) })
}
