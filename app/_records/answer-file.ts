/** What a browser saves under `name`; those that know no RFC 8187 call it `plain`. */
export function answerFile(body: BodyInit, type: string, name: string, plain: string): Response {
  const headers = {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  }
  return new Response(body, { headers })
}

/** As far as it can be the name of a file. */
function encoded(name: string): string {
  const safe = name.replaceAll(/[\p{Cc}\p{Surrogate}\\/:*?"<>|]/gu, ' ').trim()
  return encodeURIComponent(safe).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** A text that is written while it is sent: it is never held whole. */
export function streamOf(parts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const reader = parts[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(stream) {
      const next = await reader.next()
      if (next.done === true) stream.close()
      else stream.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await reader.return?.()
    },
  })
}

export function refuseFile(
  code: 'signed-out' | 'no-such-class' | 'no-such-student' | 'elsewhere' | 'away',
  status: number,
): Response {
  return Response.json({ code }, { status, headers: { 'Cache-Control': 'private, no-store' } })
}
