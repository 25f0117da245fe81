import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFiles, largestFile, mostUploads } from '../../../electron/features/files/files.ts'
import type { Files } from '../../../electron/features/files/files.ts'
import { chunkBytes } from '../../../shared/contract/files.ts'
import type { Result } from '../../../shared/contract/failure.ts'

let tmp: string
let files: Files

beforeEach(() => {
  tmp = mkdtempSync(join(tmpdir(), 'files-test-'))
  let made = 0
  files = createFiles({
    tmp,
    ids: () => {
      made += 1
      return `file-${made}`
    },
  })
})
afterEach(() => {
  files.close()
  rmSync(tmp, { recursive: true })
})

function value<T>(result: Result<T> | Promise<Result<T>>): T {
  if (result instanceof Promise) throw new Error('files answer at once')
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const begin = (name: string, size: number) => value(files.handlers['files.begin']({ name, size })).upload
const write = (upload: string, offset: number, bytes: Uint8Array) =>
  files.handlers['files.write']({ upload, offset, base64: Buffer.from(bytes).toString('base64') })

function* failing() {
  yield 'first'
  throw new Error('half-way')
}

function fetchAll(download: string): Buffer {
  const chunks: Buffer[] = []
  let offset = 0
  for (;;) {
    const chunk = value(files.handlers['files.read']({ download, offset }))
    chunks.push(Buffer.from(chunk.base64, 'base64'))
    offset += chunks.at(-1)?.length ?? 0
    if (chunk.done) return Buffer.concat(chunks)
  }
}

function* lines() {
  for (let line = 0; line < 40_000; line += 1) yield `row ${line};é高\n`
  yield sampleBytes(100)
}

/** Bytes of every value, different at every place. */
function sampleBytes(length: number): Buffer {
  return Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 255))
}

describe('an upload', () => {
  it('gives back the bytes that came in chunks, once', () => {
    const bytes = sampleBytes(2 * chunkBytes + 17)
    const upload = begin('agency.keyholder.json', bytes.length)
    for (let offset = 0; offset < bytes.length; offset += chunkBytes) {
      const chunk = bytes.subarray(offset, offset + chunkBytes)
      expect(value(write(upload, offset, chunk))).toEqual({ received: offset + chunk.length })
    }
    const taken = value(files.take(upload))
    expect(taken.name).toBe('agency.keyholder.json')
    expect(taken.bytes.equals(bytes)).toBe(true)
    expect(files.take(upload)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('may be empty', () => {
    expect(value(files.take(begin('empty', 0))).bytes).toHaveLength(0)
  })

  it('cannot be taken before it is complete', () => {
    const upload = begin('half.csv', 10)
    value(write(upload, 0, sampleBytes(5)))
    expect(files.take(upload)).toMatchObject({
      ok: false,
      error: { code: 'bad-input', message: 'files.incomplete', details: { size: 10, received: 5 } },
    })
  })

  it('takes its chunks only in order, and says what it expects', () => {
    const upload = begin('a', 10)
    value(write(upload, 0, sampleBytes(4)))
    for (const offset of [0, 3, 5]) {
      expect(write(upload, offset, sampleBytes(2))).toMatchObject({
        ok: false,
        error: { message: 'files.out-of-order', details: { offset, expected: 4 } },
      })
    }
  })

  it('takes no chunk that is too long, beyond the announced size, or no base64', () => {
    const upload = begin('a', chunkBytes + 10)
    expect(write(upload, 0, sampleBytes(chunkBytes + 1))).toMatchObject({
      error: { message: 'files.bad-chunk' },
    })
    value(write(upload, 0, sampleBytes(chunkBytes)))
    expect(write(upload, chunkBytes, sampleBytes(11))).toMatchObject({
      error: { message: 'files.bad-chunk' },
    })
    for (const base64 of ['a', 'a===', 'äöü=', 'ab c', 'a-_=']) {
      const answer = files.handlers['files.write']({ upload, offset: chunkBytes, base64 })
      expect(answer).toMatchObject({ error: { message: 'files.bad-chunk' } })
    }
  })

  it('is refused where it is larger than a file may be, or one too many', () => {
    expect(files.handlers['files.begin']({ name: 'huge', size: largestFile + 1 })).toMatchObject({
      ok: false,
      error: { code: 'bad-input', message: 'files.too-large', details: { file: 'huge', limit: largestFile } },
    })
    for (let count = 0; count < mostUploads; count += 1) begin('small', 1)
    expect(files.handlers['files.begin']({ name: 'one more', size: 1 })).toMatchObject({
      error: { message: 'files.too-many' },
    })
  })

  it('is gone when it was forgotten', () => {
    const upload = begin('a', 0)
    value(files.handlers['files.forget']({ file: upload }))
    expect(files.take(upload)).toMatchObject({ error: { code: 'not-found' } })
  })
})

describe('a download', () => {
  it('gives the bytes that were offered, in chunks, as often as asked', () => {
    const bytes = sampleBytes(3 * chunkBytes)
    const { download, size } = files.offer({ name: 'report.csv', type: 'text/csv', bytes })
    expect(size).toBe(bytes.length)
    expect(fetchAll(download).equals(bytes)).toBe(true)
    expect(fetchAll(download).equals(bytes)).toBe(true)
  })

  it('may be made of chunks, which are not held in memory', () => {
    const expected = Buffer.concat([...lines()].map((chunk) => Buffer.from(chunk)))
    const offered = value(files.offerChunks({ name: 'report.csv', type: 'text/csv', chunks: lines() }))
    expect(offered.size).toBe(expected.length)
    expect(fetchAll(offered.download).equals(expected)).toBe(true)
  })

  it('may be empty', () => {
    const { download } = files.offer({ name: 'a', type: 'b', bytes: Buffer.alloc(0) })
    expect(fetchAll(download)).toHaveLength(0)
  })

  it('leaves nothing behind where its maker fails half-way', () => {
    expect(() => files.offerChunks({ name: 'a', type: 'b', chunks: failing() })).toThrow('half-way')
  })

  it('has no chunk beyond its end, and none once it was forgotten', () => {
    const { download } = files.offer({ name: 'a', type: 'b', bytes: Buffer.from('abc') })
    expect(files.handlers['files.read']({ download, offset: 4 })).toMatchObject({
      error: { code: 'bad-input' },
    })
    value(files.handlers['files.forget']({ file: download }))
    expect(files.handlers['files.read']({ download, offset: 0 })).toMatchObject({
      error: { code: 'not-found' },
    })
  })
})

it('an id that nobody gave out is not found', () => {
  const unknown = {
    ok: false,
    error: { code: 'not-found', message: 'files.unknown', details: { file: 'x' } },
  }
  expect(files.handlers['files.write']({ upload: 'x', offset: 0, base64: '' })).toEqual(unknown)
  expect(files.handlers['files.read']({ download: 'x', offset: 0 })).toEqual(unknown)
  expect(files.handlers['files.forget']({ file: 'x' })).toEqual(unknown)
  expect(files.take('x')).toEqual(unknown)
})

it('nothing is left in the temporary folder after closing', () => {
  begin('a', 5)
  files.offer({ name: 'a', type: 'b', bytes: Buffer.from('abc') })
  expect(readdirSync(tmp)).toHaveLength(1)
  files.close()
  expect(readdirSync(tmp)).toEqual([])
})
