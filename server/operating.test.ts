import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './database/project-root.ts'

const read = (...path: string[]) => readFileSync(join(projectRoot(), ...path), 'utf8')
const found = (text: string, what: RegExp) =>
  [...new Set([...text.matchAll(what)].map(([, name]) => name ?? ''))].toSorted()

test('what compose.yaml asks for is in the example that is filled in, and nothing else', () => {
  const asked = found(read('compose.yaml'), /\$\{([A-Z_]+)/g)
  expect(asked).toContain('SECRET')
  expect(found(read('deploy', 'example.env'), /^([A-Z_]+)=/gm)).toEqual(asked)
})

test('the processes of compose.yaml have a health check that asks whether they are ready', () => {
  expect(read('Dockerfile')).toMatch(/HEALTHCHECK[^\n]*\\\n[^\n]*\/readyz/)
  expect(read('deploy', 'Caddyfile')).toContain('health_uri /readyz')
})

test('the page for whoever runs the server names programs and files that are there', () => {
  const page = read('docs', 'operating.md')
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const programs = found(page, /npm run (?:-s )?([a-z]+)/g)
  expect(programs).toContain('backup')
  expect(programs.filter((name) => scripts[name] === undefined)).toEqual([])
  const files = found(page, /\]\(([\w./-]+)[)#]/g)
  expect(files.length).toBeGreaterThan(4)
  for (const file of files) expect(read('docs', file).length).toBeGreaterThan(0)
})
