import { questionSetJsonSchema } from '#core/quiz/question-set-json-schema.ts'

/** What `$schema` of a set names: editors complete and check by it, from wherever they run. */
export function GET(): Response {
  return Response.json(questionSetJsonSchema(), {
    headers: { 'Content-Type': 'application/schema+json', 'Access-Control-Allow-Origin': '*' },
  })
}
