interface PolicyFor {
  readonly nonce: string
  /** Whether the page came by https: on a classroom's LAN it does not. */
  readonly https: boolean
  /** The request's Host header. */
  readonly host: string | null
  readonly development: boolean
}

/** The content security policy of one page. Style attributes are allowed: the diagram places things with them. */
export function contentSecurityPolicy({ nonce, https, host, development }: PolicyFor): string {
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`
  const style = development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`
  return [
    "default-src 'self'",
    `script-src ${script}`,
    `style-src ${style}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${sockets(host)}`.trimEnd(),
    // A worker carries no nonce: it is not left to script-src.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** 'self' leaves WebSockets out in older Safari, so the page's own host is named. */
function sockets(host: string | null): string {
  if (host === null || !/^[\w.:[\]-]+$/.test(host)) return ''
  return `ws://${host} wss://${host}`
}
