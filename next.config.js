import createNextIntlPlugin from 'next-intl/plugin'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

const withWords = createNextIntlPlugin('./app/_words/request.ts')

/** Sent with every answer, files included; the content security policy differs per request and is set in proxy.ts. */
const HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
]

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
    headers: async () => [{ source: '/:path*', headers: HEADERS }],
    // Asked for while one page's <link rel="icon"> gives way to the next one's.
    rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  })
}
