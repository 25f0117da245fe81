import { readFileSync, readdirSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const out = join(import.meta.dirname, '..', '..', 'out')

const asking = [
  /^import\b[^"\n]*"([^"\n]+)"/gm,
  /\bimport\("([^"\n]+)"\)/g,
  /(?<!`)\b_*require\("([^"\n]+)"\)/g,
]

/** Whatever a bundle still asks for at run time; a `require` in a template is text, not code. */
function askedFor(code: string): readonly string[] {
  const names = asking.flatMap((pattern) => [...code.matchAll(pattern)].map((found) => found[1] ?? ''))
  return [...new Set(names)]
}

test('the preload is no ES module, and asks for nothing but electron', () => {
  const code = readFileSync(join(out, 'preload', 'preload.cjs'), 'utf8')
  expect(askedFor(code)).toEqual(['electron'])
  expect(code).not.toMatch(/^\s*(import|export)\b/m)
})

test('main carries everything but Electron and the native database', () => {
  const main = join(out, 'main')
  const code = readdirSync(main)
    .map((name) => readFileSync(join(main, name), 'utf8'))
    .join('\n')
  const packages = askedFor(code).filter((name) => !isBuiltin(name) && !name.startsWith('.'))
  expect(packages.toSorted()).toEqual(['better-sqlite3', 'electron'])
})

test('the page has no inline script or style, and a place for the nonce', () => {
  const html = readFileSync(join(out, 'renderer', 'index.html'), 'utf8')
  expect(html).toMatch(/<meta property="csp-nonce" nonce="[^"]*"/)
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
})
