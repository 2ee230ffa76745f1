import { type DestinationStream, type Logger, destination, pino, stdSerializers } from 'pino'
import { requestFacts } from './request-facts.ts'

/** One JSON line an event, on standard error: standard output is for people. */
export function createLog(level: string, to: DestinationStream = destination(2)): Logger {
  return pino(
    {
      level,
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
      // Each line that is written for a request says which.
      mixin: () => ({ ...requestFacts() }),
      serializers: { err: (error: Error) => withoutPasswords(stdSerializers.err(error)) },
    },
    to,
  )
}

/** Names under which a secret could ever be logged. */
const SECRETS = ['token', 'cookie', 'secret', 'password', 'databaseUrl', '["set-cookie"]']

function withoutPasswords(error: object): object {
  const hidden = JSON.stringify(error).replaceAll(
    /((?:postgres(?:ql)?|rediss?):\/\/[^:@/\s"]*):[^@\s"]*@/g,
    '$1:…@',
  )
  return JSON.parse(hidden) as object
}
