import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './security-policy.ts'

const plain = { nonce: 'abc', https: false, host: '192.168.1.7:3000', development: false }

function directive(policy: string, name: string): string | undefined {
  return policy.split('; ').find((part) => part.startsWith(`${name} `) || part === name)
}

describe('contentSecurityPolicy', () => {
  it('runs scripts with the nonce alone', () => {
    const scripts = directive(contentSecurityPolicy(plain), 'script-src')
    expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'")
  })

  it('lets the page connect to the sockets of its own host', () => {
    const connect = directive(contentSecurityPolicy(plain), 'connect-src')
    expect(connect).toBe("connect-src 'self' ws://192.168.1.7:3000 wss://192.168.1.7:3000")
  })

  it('lets workers come from the page’s own host alone', () => {
    expect(directive(contentSecurityPolicy(plain), 'worker-src')).toBe("worker-src 'self'")
  })

  it('leaves http alone and upgrades https', () => {
    expect(contentSecurityPolicy(plain)).not.toContain('upgrade-insecure-requests')
    expect(contentSecurityPolicy({ ...plain, https: true })).toContain('upgrade-insecure-requests')
  })

  it('takes no directive from a forged host', () => {
    const policy = contentSecurityPolicy({ ...plain, host: "x; script-src 'unsafe-inline'" })
    expect(directive(policy, 'connect-src')).toBe("connect-src 'self'")
    expect(policy).not.toContain("script-src 'unsafe-inline'")
  })
})
