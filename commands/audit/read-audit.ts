import { z } from 'zod'

export interface Audited {
  readonly line: string
  readonly fine: boolean
}

const report = z.object({ vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })) })

/**
 * What `npm audit --json` has found, in a line. What it prints where the registry refuses, or nobody answers, has no
 * findings in it: then nothing is known, which stops nobody who works without a network.
 */
export function readAudit(text: string): Audited {
  const found = parse(text)
  if (found === null)
    return { fine: true, line: 'Known holes were not asked for: the registry does not answer.' }
  const grave = Object.entries(found).filter(([, { severity }]) => /^(high|critical)$/.test(severity))
  if (grave.length === 0) return { fine: true, line: 'No known hole of high severity.' }
  const names = grave.map(([name, { severity }]) => `${name} (${severity})`).join(', ')
  return { fine: false, line: `Known holes: ${names}. \`npm audit\` says in which version they are mended.` }
}

function parse(text: string): z.infer<typeof report>['vulnerabilities'] | null {
  try {
    return report.safeParse(JSON.parse(text)).data?.vulnerabilities ?? null
  } catch {
    return null
  }
}
