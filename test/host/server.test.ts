import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { startHost } from '../../electron/host/server.ts'
import type { Host } from '../../electron/host/server.ts'
import { memoryLog } from '../helpers/memory-log.ts'
import { fakeApp } from '../transport/fake-app.ts'
import { rawRequest } from './raw-request.ts'
import type { RawRequest } from './raw-request.ts'

const app = fakeApp()
let folder: string
let host: Host
let origin: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'host-test-'))
  const renderer = join(folder, 'renderer')
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  const page =
    '<meta property="csp-nonce" nonce="old"><link rel="stylesheet" href="/assets/a.css" nonce="old">'
  writeFileSync(join(renderer, 'index.html'), page)
  writeFileSync(join(renderer, 'assets', 'main-1a2b.js'), 'let x')
  writeFileSync(join(renderer, 'assets', 'font.woff2'), 'font')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(renderer, 'link.txt'))
  host = await startHost({ app, renderer, port: 0, log: memoryLog() })
  origin = `http://127.0.0.1:${host.port}`
})
afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

const ask = (request: Omit<RawRequest, 'port'>) => rawRequest({ port: host.port, ...request })
const tokenOf = (address: string) => new URL(address).hash.replace('#token=', '')

function exchange(token: string, headers: Readonly<Record<string, string>> = { origin }) {
  return ask({ path: '/session', method: 'POST', headers, body: JSON.stringify({ token }) })
}

function post(body: string) {
  return ask({ path: '/session', method: 'POST', headers: { origin }, body })
}

async function freshKey(): Promise<string> {
  const { body } = await exchange(tokenOf(host.address))
  return (JSON.parse(body) as { readonly key: string }).key
}

function connect(protocols: readonly string[], from = origin): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${host.port}/socket`, [...protocols], { origin: from })
}

describe('the served page', () => {
  it('comes with a policy whose nonce is in the page, and new each time', async () => {
    const [one, other] = await Promise.all([ask({ path: '/' }), ask({ path: '/index.html' })])
    const policy = String(one.headers['content-security-policy'])
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(one.body).toBe(
      `<meta property="csp-nonce" nonce="${nonce}"><link rel="stylesheet" href="/assets/a.css" nonce="${nonce}">`,
    )
    expect(other.headers['content-security-policy']).not.toBe(policy)
    expect(policy.split('; ')).toEqual([
      `default-src 'self'`,
      `script-src 'self'`,
      `style-src 'self' 'nonce-${nonce}'`,
      `img-src 'self' data: blob:`,
      `connect-src 'self' ws://127.0.0.1:${host.port}`,
      `object-src 'none'`,
      `base-uri 'none'`,
      `form-action 'none'`,
      `frame-ancestors 'none'`,
    ])
    expect(one.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    })
  })

  it('brings its files with their types, and tells the browser not to guess', async () => {
    const script = await ask({ path: '/assets/main-1a2b.js?v=1' })
    expect(script).toMatchObject({
      status: 200,
      body: 'let x',
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' },
    })
    expect((await ask({ path: '/assets/font.woff2' })).headers['content-type']).toBe('font/woff2')
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '//etc/passwd',
    '/%00',
    '/%',
    '/link.txt',
    '/assets',
    '/C:/secret.txt',
    '/nothing.js',
  ])('has nothing at %s', async (path) => {
    const answer = await ask({ path })
    expect(answer.status).toBe(404)
    expect(answer.body).toBe('Not found\n')
  })

  it('can be asked for its head, and not be written to', async () => {
    expect(await ask({ path: '/', method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
    expect((await ask({ path: '/', method: 'PUT', body: 'x' })).status).toBe(405)
    expect((await ask({ path: '/index.html', method: 'POST', body: 'x' })).status).toBe(405)
  })

  it('is not there under another name of this machine', async () => {
    for (const name of ['evil.example', `localhost:${host.port}`, `evil.example:${host.port}`, '127.0.0.1']) {
      expect((await ask({ path: '/', headers: { host: name } })).status).toBe(403)
    }
  })
})

describe('the token', () => {
  it('is exchanged for another key each time', async () => {
    const [one, other] = await Promise.all([freshKey(), freshKey()])
    expect(one).not.toBe(other)
  })

  it('handed to a browser works once', async () => {
    const token = tokenOf(host.addressForOnce())
    expect((await exchange(token)).status).toBe(200)
    expect((await exchange(token)).status).toBe(401)
  })

  it('must be the right one', async () => {
    expect((await exchange('wrong')).status).toBe(401)
    expect((await exchange('')).status).toBe(401)
  })

  it('is not taken from another page, even with the right token', async () => {
    const token = tokenOf(host.address)
    expect((await exchange(token, { origin: 'http://evil.example' })).status).toBe(403)
    expect((await exchange(token, { origin: 'null' })).status).toBe(403)
    expect((await exchange(token, {})).status).toBe(403)
    expect((await exchange(token, { origin, host: 'evil.example' })).status).toBe(403)
  })

  it('must come in a small and well-formed body', async () => {
    expect((await post('no json')).status).toBe(400)
    expect((await post('{"token":1}')).status).toBe(400)
    expect((await post(JSON.stringify({ token: 'x'.repeat(5000) }))).status).toBe(413)
  })
})

describe('a connection', () => {
  it('opens a session with a key, also a second time, as after a reload', async () => {
    const key = await freshKey()
    for (const round of [1, 2]) {
      const socket = connect(['keyholder', key])
      await once(socket, 'open')
      socket.send(JSON.stringify({ id: round, call: 'echo', input: 'hello' }))
      const [data] = (await once(socket, 'message')) as [Buffer]
      expect(JSON.parse(data.toString())).toMatchObject({ id: round, result: { ok: true, value: 'hello' } })
      socket.close()
      await once(socket, 'close')
    }
  })

  it('without a known key is closed, with a code that says why', async () => {
    for (const protocols of [['keyholder'], ['keyholder', 'wrong'], ['keyholder', tokenOf(host.address)]]) {
      const [code] = (await once(connect(protocols), 'close')) as unknown[]
      expect(code).toBe(4401)
    }
  })

  it('from another page is refused, even with a known key', async () => {
    const key = await freshKey()
    const [error] = (await once(connect(['keyholder', key], 'http://evil.example'), 'error')) as [Error]
    expect(error.message).toContain('403')
  })
})
