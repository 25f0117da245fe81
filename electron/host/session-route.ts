import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { Keys } from './keys.ts'

const longestBody = 4096
const exchangeSchema = z.strictObject({ token: z.string() })

export interface KeyAnswer {
  readonly status: 200 | 400 | 401 | 413
  readonly body: { readonly key: string } | { readonly problem: string }
}

/** Exchanges the token in the body of a request for a key. */
export async function exchangeToken(request: IncomingMessage, keys: Keys): Promise<KeyAnswer> {
  const text = await readBody(request)
  if (text === null) return { status: 413, body: { problem: 'too long' } }
  const parsed = exchangeSchema.safeParse(jsonOrNull(text))
  if (!parsed.success) return { status: 400, body: { problem: 'malformed' } }
  const key = keys.exchange(parsed.data.token)
  return key === null ? { status: 401, body: { problem: 'unknown token' } } : { status: 200, body: { key } }
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > longestBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
