import type { IncomingMessage, ServerResponse } from 'node:http'

export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  })
  response.end(JSON.stringify(body))
}

/** What was posted, as JSON; 'too-large' beyond `most` octets, 'malformed' where it is none. */
export async function readJson(
  request: IncomingMessage,
  most: number,
): Promise<{ readonly value: unknown } | 'too-large' | 'malformed'> {
  const chunks: Buffer[] = []
  let octets = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    octets += chunk.length
    // Read to its end all the same: who is still sending hears no answer.
    if (octets <= most) chunks.push(chunk)
    else if (octets > 4 * most) return 'too-large'
  }
  if (octets > most) return 'too-large'
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return 'malformed'
  }
}
