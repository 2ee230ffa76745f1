import type { ServerResponse } from 'node:http'

/** Takes the place of `server/http-pages.ts`: faults are about matches, and a build of the pages takes a minute. */
export async function openPages() {
  return {
    handle: async (_: unknown, response: ServerResponse) => void response.writeHead(404).end(),
    upgrade: null,
    close: async () => {},
  }
}
