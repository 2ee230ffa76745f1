import { type Server, createServer } from 'node:http'
import type { Pages } from './http.ts'

type Upgrade = Parameters<NonNullable<Pages['upgrade']>>

export interface ClosablePages extends Pages {
  readonly close: () => Promise<void>
}

/** Next, behind our own server. In development it compiles and reloads. */
export async function openPages(settings: {
  readonly dev: boolean
  readonly dir: string
  readonly hostname: string
  readonly port: number
}): Promise<ClosablePages> {
  const { default: next } = await import('next')
  // Next listens to the upgrades of the server that it is given, socket.io's too: it gets one that nobody connects to.
  const inner = createServer()
  const app = next({ ...settings, httpServer: inner })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    handle: (request, response) => handle(request, response),
    upgrade: settings.dev ? (...upgrade) => handOn(inner, upgrade) : null,
    close: () => app.close(),
  }
}

/** Hot reload: `getUpgradeHandler()` answers nothing where a server was given, the server's own event does. */
async function handOn(inner: Server, upgrade: Upgrade): Promise<void> {
  if (!inner.emit('upgrade', ...upgrade)) upgrade[1].destroy()
}
