import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPages } from '../../electron/host/pages.ts'
import { registerContentScheme, serveContent } from '../../electron/shell/content.ts'
import { protocol } from './fake-electron.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-test-'))
  writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="">')
  serveContent(createPages(folder))
})
afterAll(() => rmSync(folder, { recursive: true }))

function load(address: string, method = 'GET'): Promise<Response> {
  const handler = protocol.handlers.get('app')
  if (!handler) throw new Error('nothing serves app://')
  return handler(new Request(address, { method }))
}

it('the page has an origin of its own, and may not skip the policy', () => {
  registerContentScheme()
  expect(protocol.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
})

it('the page comes with the same policy as from the host, and connects to nothing', async () => {
  const answer = await load('app://keyholder/')
  const policy = answer.headers.get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  expect(await answer.text()).toBe(`<meta property="csp-nonce" nonce="${nonce}">`)
  expect(policy).toContain(`connect-src 'self';`)
  expect(policy).not.toContain('unsafe')
})

it('nothing else is there', async () => {
  for (const address of ['app://other/', 'app://keyholder/none.js', 'app://keyholder/%2e%2e/x']) {
    expect((await load(address)).status).toBe(404)
  }
  expect((await load('app://keyholder/', 'POST')).status).toBe(404)
})
