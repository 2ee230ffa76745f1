import { networkInterfaces } from 'node:os'

/** IPv4 addresses of this machine that another device can reach. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(
      ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address)
}

/**
 * Origins under which a second device reaches a page that was asked for as `host` (`name:port`): what is configured,
 * else the host itself, but never a loopback one: for that, each LAN address with the same port.
 */
export function originsFor(host: string, publicUrl: string | null, lan: readonly string[]): string[] {
  if (publicUrl !== null) return [new URL(publicUrl).origin]
  const asked = `http://${host}`
  if (!URL.canParse(asked)) return []
  const { hostname, port } = new URL(asked)
  if (!isLoopback(hostname)) return [new URL(asked).origin]
  const suffix = port === '' ? '' : `:${port}`
  return lan.length === 0 ? [asked] : lan.map((address) => `http://${address}${suffix}`)
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    hostname.startsWith('127.')
  )
}
