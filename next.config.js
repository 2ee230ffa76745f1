import createNextIntlPlugin from 'next-intl/plugin'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

const withWords = createNextIntlPlugin('./app/_words/request.ts')

/** Octets that a page may send to be done: a plan with its sets is three quarters of it. */
const LARGEST_DEED = '1mb'

/** Where a proxy changes the host on the way, the library knows by this alone that a page of ours asks. */
function ownHosts() {
  const { PUBLIC_URL } = process.env
  return PUBLIC_URL && URL.canParse(PUBLIC_URL) ? [new URL(PUBLIC_URL).host] : []
}

/** @returns {import('next').NextConfig} */
export default function config(/** @type {string} */ phase) {
  const development = phase === PHASE_DEVELOPMENT_SERVER
  return withWords({
    // `page.dev.tsx` is a page in development and no route at all in a production build.
    pageExtensions: development ? ['dev.tsx', 'tsx', 'ts'] : ['tsx', 'ts'],
    poweredByHeader: false,
    reactStrictMode: true,
    devIndicators: false,
    typescript: { ignoreBuildErrors: true },
    // A classroom opens the development server by its LAN address too.
    allowedDevOrigins: ['*.*.*.*'],
    // The content security policy is set in proxy.ts; what every answer says, in server/http-headers.ts.
    experimental: { serverActions: { bodySizeLimit: LARGEST_DEED, allowedOrigins: ownHosts() } },
    // Asked for while one page's <link rel="icon"> gives way to the next one's.
    rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  })
}
