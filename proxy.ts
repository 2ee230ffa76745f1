import { NextResponse, type NextRequest } from 'next/server'
import { contentSecurityPolicy } from '#app/_frame/security-policy.ts'
import { ADDRESS_LANGUAGE_HEADER, languageOfAddress } from '#app/_words/address-language.ts'
import { LANGUAGE_COOKIE } from '#app/_words/languages.ts'
import { THEME_COOKIE } from '#app/_frame/themes.ts'

const DEVELOPMENT = process.env.NODE_ENV === 'development'

/** Before every page: a nonce of its own, and the policy that lets only scripts with it run. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const https = request.nextUrl.protocol === 'https:'
  const policy = contentSecurityPolicy({
    nonce,
    https,
    host: request.headers.get('host'),
    development: DEVELOPMENT,
  })
  const headers = new Headers(request.headers)
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('content-security-policy', policy)
  tellLanguageOfAddress(request, headers)
  if (DEVELOPMENT) preferAddressOverCookie(request, headers)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** A page whose address names its language is in that language; nobody else says so. */
function tellLanguageOfAddress({ nextUrl }: NextRequest, headers: Headers): void {
  const language = languageOfAddress(nextUrl.pathname)
  if (language === null) headers.delete(ADDRESS_LANGUAGE_HEADER)
  else headers.set(ADDRESS_LANGUAGE_HEADER, language)
}

/** The gallery is looked at in both languages and themes without clicking: `?language=zh&theme=dark`. */
function preferAddressOverCookie(request: NextRequest, headers: Headers): void {
  if (!request.nextUrl.pathname.startsWith('/gallery')) return
  const jar = new Map(request.cookies.getAll().map(({ name, value }) => [name, value]))
  for (const name of [LANGUAGE_COOKIE, THEME_COOKIE]) {
    const asked = request.nextUrl.searchParams.get(name)
    if (asked !== null) jar.set(name, asked)
  }
  headers.set('cookie', [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '))
}

export const config = { matcher: ['/((?!_next/static|_next/image|icon.svg).*)'] }
