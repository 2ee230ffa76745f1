import { createServer } from 'node:http'
import type { Pages } from './http.ts'

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
  // Next would listen to upgrades by itself, socket.io's too: it gets a server that nobody connects to.
  const app = next({ ...settings, httpServer: createServer() })
  await app.prepare()
  const handle = app.getRequestHandler()
  const upgrade = settings.dev ? app.getUpgradeHandler() : null
  return { handle: (request, response) => handle(request, response), upgrade, close: () => app.close() }
}
