import type { IncomingMessage } from 'node:http'

/** Arguments are lists of objects of lists: a plan's activities' questions' options. */
const DEEPEST = 40
/** As many as no function of ours takes. */
const MOST_ARGUMENTS = 16
/**
 * React writes `$` before what JSON has no word for: of that pages of ours send these, a text's own `$` twice, and the
 * way to an object that stands in the arguments already.
 */
const MARKS = /^\$(?:\$|undefined$|-0$|NaN$|-?Infinity$|D\d{4}-[\dT:.Z-]{6,20}$|n-?\d{1,40}$|K1$)/
/** By which the pages know an action. */
const ACTION = /^[\da-f]{42}$/
/** React's other ones are for actions with arguments bound to them, of which pages have none. */
const ACTION_FIELD = /^\$ACTION_ID_[\da-f]{42}$/
const TO_ANOTHER = /^\$0((?::[^:]+)+)$/

/**
 * Whether the pages will be able to read what a server action is called with, or a form. What they cannot read they
 * would take for a fault of their own, with a 500 and a line in the log for whatever anybody sends. The body is there
 * to be read again. At most `most` octets: what is larger they refuse themselves.
 */
export async function isReadableDeed(request: IncomingMessage, most: number): Promise<boolean> {
  const { headers } = request
  const type = headers['content-type'] ?? ''
  const isForm = /^multipart\/form-data\b/i.test(type)
  const action = headers['next-action']
  const isCall = action !== undefined
  if (!isCall && !isForm) return true
  if (isCall && !ACTION.test(String(action))) return false
  const body = await peekBody(request, most)
  if (body === null) return true
  if (isForm) return isReadableForm(body, type, isCall)
  // Of another type pages take no call.
  return isArguments(body.toString())
}

async function isReadableForm(body: Buffer, type: string, isCall: boolean): Promise<boolean> {
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => null)
  // A name with a control character is no name to the pages' own reader.
  if (form === null || [...form.keys()].some((name) => /\p{Cc}/u.test(name))) return false
  if (!isCall) return saysItsAction(form)
  const given = form.get('0')
  return typeof given === 'string' && isArguments(given)
}

/** Sent before or without any script: which action it is for is one of its fields. */
function saysItsAction(form: FormData): boolean {
  const marks = [...form.keys()].filter((name) => name.startsWith('$ACTION_'))
  return marks.length > 0 && marks.every((name) => ACTION_FIELD.test(name))
}

function isArguments(text: string): boolean {
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) && read.length <= MOST_ARGUMENTS && isPlain(read, { all: read, way: '' })
  } catch {
    return false
  }
}

interface Place {
  readonly all: unknown
  /** From all of it to here: `:0:plan:activities`. */
  readonly way: string
}

function isPlain(value: unknown, { all, way }: Place): boolean {
  if (typeof value === 'string')
    return !value.startsWith('$') || MARKS.test(value) || isThere(value, { all, way })
  if (typeof value !== 'object' || value === null) return true
  if (way.split(':').length > DEEPEST) return false
  return Object.entries(value).every(([key, one]) => isPlain(one, { all, way: `${way}:${key}` }))
}

/** A way that leads to an object, which what it stands in is no part of. */
function isThere(mark: string, { all, way }: Place): boolean {
  const to = TO_ANOTHER.exec(mark)?.[1]
  if (to === undefined || way.startsWith(`${to}:`)) return false
  let found = all
  for (const key of to.slice(1).split(':')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return false
    found = (found as Record<string, unknown>)[key]
  }
  return typeof found === 'object' && found !== null
}

/** All of it, put back for whoever reads it next; null: it is more than that, or whoever sent it has gone. */
function peekBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve) => {
    const settle = (isWhole: boolean) => {
      request.off('readable', read).off('end', read).off('close', gone)
      const body = Buffer.concat(chunks)
      // Before the end is told, which happens once all was read and this function has returned.
      if (size > 0) request.unshift(body)
      resolve(isWhole ? body : null)
    }
    const gone = () => settle(false)
    const read = () => {
      for (let chunk = take(request); chunk !== null; chunk = take(request)) {
        chunks.push(chunk)
        size += chunk.length
      }
      if (size > most || request.complete) settle(size <= most)
    }
    // Nothing was sent, and the end of it may be past.
    if (request.readableEnded) return resolve(Buffer.alloc(0))
    request.on('readable', read).once('end', read).once('close', gone)
  })
}

function take(request: IncomingMessage): Buffer | null {
  return request.read() as Buffer | null
}
